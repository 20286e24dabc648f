package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.Zones;
import qipan.testing.EngineTest;

/** Old history is deleted while people sleep, wherever the server stands. */
@EngineTest
class CleanupWindowTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Autowired
    ProcessEngine engine;

    @Test
    void isAtNightWherePeopleWork() {
        var configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();

        var window = configuration.getBatchWindowManager().getCurrentOrNextBatchWindow(Date.from(NOON), configuration);

        assertThat(here(window.getStart())).isEqualTo(LocalTime.of(2, 0));
        assertThat(here(window.getEnd())).isEqualTo(LocalTime.of(5, 0));
    }

    private static LocalTime here(Date time) {
        return time.toInstant().atZone(Zones.SHANGHAI).toLocalTime();
    }
}
