package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** The program's own measures, as it counts them while it works. */
@ProgramTest
class MetersTest {

    @Autowired
    Program program;

    @Autowired
    MeterRegistry registry;

    @Test
    void countTheTasksOfALaunch() {
        var before = created();

        RunningCampaign.launched(program);

        assertThat(created()).isGreaterThan(before);
        assertThat(registry.get("qipan.jobs.due").gauge().value()).isNotNaN();
        assertThat(registry.get("qipan.incidents.open").gauge().value()).isNotNaN();
    }

    private double created() {
        return registry.get("qipan.tasks.opened").functionCounter().count();
    }
}
