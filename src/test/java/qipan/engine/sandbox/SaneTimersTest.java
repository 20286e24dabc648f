package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.process;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaneTimersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "timeDate; ${plan.day(1)}",
        "timeDate; 2026-03-01T20:00:00+08:00",
        "timeDuration; PT4H",
        "timeDuration; ${vars.get('wait')}",
        "timeCycle; R5/PT15M",
        "timeCycle; R/PT1H",
        "timeCycle; R3/2026-03-01T00:00:00/P1D",
        "timeCycle; 0 0 9 1 * *",
        "timeCycle; 0 0 18 ? * SUN"
    })
    void allowsReadableUnhurriedTimers(String kind, String text) {
        assertThat(timer(kind, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "timer; timeDate; tomorrow",
        "timer; timeDuration; 4 hours",
        "timer; timeDuration; -PT4H",
        "timer; timeCycle; R5",
        "timer; timeCycle; every day",
        "timer.cycle; timeCycle; R5/PT14M",
        "timer.cycle; timeCycle; R/PT30M",
        "timer.cycle; timeCycle; R999999/PT15M",
        "timer.cycle; timeCycle; R/PT0S",
        "timer.cycle; timeCycle; * * * * * *",
        "timer.cycle; timeCycle; 0 0,20 9 * * *",
        "timer.cycle; timeCycle; ${vars.get('cycle')}"
    })
    void refusesUnreadableAndHastyOnes(String rule, String kind, String text) {
        assertThat(timer(kind, text)).containsExactly(rule + "@x");
    }

    private static List<String> timer(String kind, String text) {
        return brief(check(process(("<bpmn:intermediateCatchEvent id='x' name='n'><bpmn:timerEventDefinition id='t'>"
                + "<bpmn:%s>%s</bpmn:%s></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>")
                .formatted(kind, text, kind))));
    }
}
