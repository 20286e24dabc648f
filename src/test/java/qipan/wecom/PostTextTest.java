package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.shared.Refusal;

class PostTextTest {

    @Test
    void takesWhatIsWritten() {
        assertThat(PostText.of("  早上好！\n今天聊装修。 ")).isEqualTo("早上好！\n今天聊装修。");
        assertThat(PostText.of("字".repeat(1333))).hasSize(1333);
    }

    @ParameterizedTest
    @CsvSource({"' ', wecom.text.empty", ", wecom.text.empty", "'欢迎来到{群名}', wecom.text.blank", "'A{..} B', wecom.text.blank"})
    void refusesNothingAndBlanks(String text, String key) {
        refused(text, key);
    }

    @Test
    void refusesMoreBytesThanWeComTakes() {
        refused("字".repeat(1334), "wecom.text.long");
    }

    private static void refused(String text, String key) {
        assertThatThrownBy(() -> PostText.of(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.violations()).singleElement().satisfies(wrong -> assertThat(wrong.field()).isEqualTo("text"));
        });
    }
}
