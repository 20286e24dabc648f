package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code launch-campaign-waves}: groups start wave by wave, each looked at for a day, none during a crisis. */
class LaunchWavesProcessTest extends PlaybookOnTheEngine {

    private static final String START = "serviceTask_lc18a_startWave";
    private static final String HEALTH = "userTask_lc18c_checkWaveHealth";
    private static final String RELEASE = "userTask_lc18h_releaseNextWave";

    private Iterator<Boolean> more;

    @BeforeEach
    void prepare() {
        more = List.of(true, false).iterator();
        driver.delegates().when("startGroups", step -> step.setVariable("moreWaves", more.next()));
    }

    @Test
    void startsTheNextWaveOnceTheFirstIsHealthyAndStopsAfterTheLast() {
        var started = waveSizes();
        var waves = waves();
        waveEnds(waves);
        assertThat(Asked.at(driver, waves, HEALTH)).isEqualTo(Asked.of("data_analyst", "PT4H"));
        healthy(waves, true);
        driver.runAsync(waves);
        waveEnds(waves);
        healthy(waves, true);

        assertThat(waves).isEnded().hasPassed("endEvent_lc18e_wavesDone").hasNotPassed(RELEASE);
        assertThat(story.times("lc18a")).isEqualTo(2);
        assertThat(started).containsExactly("20", "20");
    }

    @Test
    void startsNoOtherWaveWhenTheFirstIsNotHealthy() {
        var waves = waves();
        waveEnds(waves);
        healthy(waves, false);

        assertThat(waves).isEnded().hasPassed("endEvent_lc18e_wavesDone");
        assertThat(story.times("lc18a")).isEqualTo(1);
    }

    @Test
    void crisisHoldsTheNextWaveUntilTheSponsorReleasesIt() {
        var told = Recorded.by(driver, "notifyRole");
        var waves = waves();
        story.tell("SIG_CRISIS_P1");
        driver.runAsync(waves);
        assertThat(waves).hasPassed("endEvent_lc18p2_held").isNotEnded();
        assertThat(told.texts("role")).containsExactly("executive_sponsor");
        waveEnds(waves);
        healthy(waves, true);

        assertThat(Asked.at(driver, waves, RELEASE)).isEqualTo(Asked.of("executive_sponsor", "PT4H"));
        assertThat(story.times("lc18a")).isEqualTo(1);
        driver.complete(waves, RELEASE);
        driver.runAsync(waves);
        waveEnds(waves);
        healthy(waves, true);
        assertThat(waves).isEnded().hasPassed("endEvent_lc18e_wavesDone");
        assertThat(story.times("lc18a")).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"quick, flash-sale-group-run", "fine, group-run-11-day"})
    void runsGroupsByThePlaybookOfTheMode(String runMode, String playbook) {
        var started = Recorded.by(driver, "startGroups");
        driver.runAsync(started(runMode));

        assertThat(started.texts("playbook")).containsExactly(playbook);
    }

    private List<String> waveSizes() {
        var sizes = new java.util.ArrayList<String>();
        driver.delegates().when("startGroups", step -> {
            sizes.add(String.valueOf(step.getVariable("waveSize")));
            step.setVariable("moreWaves", more.next());
        });
        return sizes;
    }

    private ProcessInstance waves() {
        var waves = started("fine");
        driver.runAsync(waves);
        assertThat(waves).hasPassed("serviceTask_lc17_startWarmup", START);
        return waves;
    }

    private ProcessInstance started(String runMode) {
        return driver.start("launch-campaign-waves", "C1", Map.of("campaignName", "春季发售", "runMode", runMode,
                "waveSize", "20", "campaignStartDate", "2030-12-01",
                "saleOpenAt", "2030-12-11T20:00:00+08:00", "saleCloseAt", "2030-12-12T20:00:00+08:00"));
    }

    private void waveEnds(ProcessInstance waves) {
        story.tell("MSG_GROUPS_FINISHED");
        driver.fireTimer(waves, "event_lc18b_observed");
    }

    private void healthy(ProcessInstance waves, boolean goOn) {
        driver.complete(waves, HEALTH, "waveConversion", 8d, "incidentCount", 0, "continueNextWave", goOn, "reason", "转化正常");
    }
}
