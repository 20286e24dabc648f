package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import qipan.testing.EngineTest;

/** What has ended between two questions is no fault, and none in the log. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class EndedInstanceTest {

    @Autowired
    Processes processes;

    @Test
    void hasNoVariables(CapturedOutput log) {
        assertThat(processes.variables("gone")).isEmpty();
        assertThat(log).doesNotContain("ENGINE-16004");
    }
}
