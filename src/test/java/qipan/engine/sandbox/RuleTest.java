package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @EnumSource
    void speaksChineseAndEnglish(Rule rule) {
        var finding = rule.finding("m.bpmn", "x", "甲", "乙");
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).isNotEqualTo(finding.message(Locale.ENGLISH));
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).containsPattern("\\p{IsHan}").doesNotContain("{");
        assertThat(finding.message(Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void answersChineseWhateverTheServerSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(Rule.PEOPLE.finding("m", null).message(Locale.SIMPLIFIED_CHINESE)).contains("用户任务");
        } finally {
            Locale.setDefault(before);
        }
    }
}
