package qipan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalMessageTest {

    @Test
    void isReadBackFromTheExceptionsMessage() {
        assertThat(kept(Refusal.notFound("engine.unknownProcess", "群\"一\", 二", 3)))
                .isEqualTo(new RefusalMessage("engine.unknownProcess", List.of("群\"一\", 二", "3")));
        assertThat(kept(Refusal.conflict("engine.held"))).isEqualTo(new RefusalMessage("engine.held", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Connection refused: shop.example.com", "/ by zero", "engine.unknownProcess [\"cut o"})
    void otherTextsAreNone(String message) {
        assertThat(RefusalMessage.parse(message)).isEmpty();
    }

    private static RefusalMessage kept(Refusal refusal) {
        return RefusalMessage.parse(refusal.getMessage()).orElseThrow();
    }
}
