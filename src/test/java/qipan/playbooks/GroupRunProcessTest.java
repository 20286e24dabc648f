package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

class GroupRunProcessTest extends PlaybookOnTheEngine {

    private static final String ONE_SLOT =
            "[{\"time\":\"12:30\",\"role\":\"main_ip\",\"script\":\"SCR_CARE\",\"interactive\":false,\"type\":\"content\"}]";

    @Autowired
    StandInFunctions.Groups groups;

    @Autowired
    StandInFunctions.Parameters parameters;

    @BeforeEach
    void prepare() {
        driver.delegates().when("loadDayScript", step -> {
            step.setVariable("slots", ONE_SLOT);
            step.setVariable("slotCount", 1);
        });
        crew.answering("userTask_gr01_checkOpening", "membersNow", 100, "estateAge", "old", "groupRunStartDate", "2030-12-05")
                .answering("userTask_lb01_setBoardRules", "startAt", "2030-12-11T20:30:00", "endAt", "2030-12-13T20:00:00");
    }

    @AfterEach
    void oneGroupAgain() {
        groups.count = 1;
        parameters.values.clear();
    }

    @Test
    void runsElevenDaysThenSumsUp() {
        phases("yes", 12, 20);
        var run = start();

        crew.playTo(run, "userTask_sd09_showWitness");
        story.tell("SIG_STOCK_OUT");
        crew.play(run);

        assertThat(story.ending(run)).contains("endEvent_gr14_runComplete");
        assertThat(story.numbersOf("scriptDay")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(story.passed()).contains("gr04", "gr05", "gr06c", "gr07", "gr08b", "gr10", "gr12", "hf01", "ck05", "lb07")
                .doesNotContain("gr07e", "gr09x");
        assertThat(story.valuesOf("groupResult")).containsExactly("close");
        assertThat(driver.delegates().calls()).contains("raiseAndLock", "recordKpi");
    }

    @Test
    void movesTheSaleWithTheFirstDayAndPicksTheScriptSet() {
        phases("yes", 12, 20);
        var run = start();

        crew.playTo(run, "userTask_sd01_checkReadiness");

        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-15T12:00:00Z");
        assertThat(anchor(run, "saleCloseAt")).isEqualTo("2030-12-16T12:00:00Z");
        assertThat(story.valuesOf("scriptSet")).contains("old-estate");
    }

    @Test
    void runsThreeDaysInQuickMode() {
        groups.count = 2_000;
        phases("yes", 12, 20);
        var run = start();

        crew.playTo(run, "userTask_sd01_checkReadiness");

        assertThat(story.numbersOf("scriptDay")).containsExactly(1L, 2L, 3L);
        assertThat(story.numbersOf("dayNo")).contains(1L, 2L, 3L).doesNotContain(4L);
        assertThat(story.passed()).doesNotContain("gr05", "gr07", "ck01", "lb01");
        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-08T12:00:00Z");
    }

    @Test
    void extendsTheWarmUpByTwoDaysAtMostAndTheSignUpByOne() {
        phases("extend-1d", 12, 3);
        var run = start();

        crew.playTo(run, "userTask_sd01_checkReadiness");

        assertThat(story.numbersOf("scriptDay").stream().filter(day -> day < 11 || day > 11))
                .containsExactly(1L, 2L, 3L, 12L, 12L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 13L);
        assertThat(story.times("gr05")).isEqualTo(3);
        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-18T12:00:00Z");
        assertThat(story.numbersOf("extensionDays")).contains(3L);
    }

    @Test
    void engagesTheKeyFansWhoAreTickedAndDoesNotWaitForThem() {
        var started = Recorded.by(driver, "startPlaybook");
        crew.answering("userTask_gr05_reviewWarmup", "goOn", "yes", "keyFans", List.of(
                Map.of("member", "m1", "engage", true), Map.of("member", "m2", "engage", false), Map.of("member", "m3")));
        var run = start();

        crew.playTo(run, "userTask_gr07_reviewTrust");

        assertThat(started.texts("playbook")).containsExactly("key-person-engagement");
        assertThat(started.texts("kpName")).containsExactly("m1");
        assertThat(story.times("gr05kx")).isEqualTo(2);
    }

    @Test
    void wakesAQuietGroupBeforeTheValueDays() {
        phases("yes", 4.9, 20);
        var run = start();

        crew.playTo(run, "userTask_gr10_confirmSignups");

        assertThat(story.passed()).containsSubsequence("gr07", "gr07e", "gr08");
    }

    @Test
    void announcesEachVisitToTheStore() {
        crew.answering("userTask_gr10_confirmSignups", "signupCount", 20, "visitSlots",
                List.of(Map.of("slot", "2030-12-15T10:00:00", "count", 4), Map.of("slot", "2030-12-15T14:00:00", "count", 6)));
        var run = driver.start("group-run-11-day", "spring/G001", Map.of("groupId", "G001", "groupRunStartDate", "2030-12-01",
                "fulfilmentMode", "store"));

        crew.playTo(run, "userTask_sd01_checkReadiness");

        assertThat(story.times("gr12va")).isEqualTo(2);
        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-15T02:00:00Z");
    }

    @ParameterizedTest(name = "{0} landing days: summed up by {1}")
    @CsvSource({"1, 2030-12-16T10:00:00Z", "3, 2030-12-18T10:00:00Z"})
    void isSummedUpAfterTheLandingDays(int days, Instant due) {
        parameters.values.put("groupRun.days.landing", days);
        phases("yes", 12, 20);
        var run = start();

        crew.playTo(run, "userTask_sd09_showWitness");
        story.tell("SIG_STOCK_OUT");
        crew.playTo(run, "userTask_gr13_summariseRun");

        assertThat(driver.tasks(run, "userTask_gr13_summariseRun").get(0).getDueDate()).isEqualTo(java.util.Date.from(due));
    }

    private void phases(String goOn, double activity, int signups) {
        crew.answering("userTask_gr05_reviewWarmup", "goOn", goOn)
                .answering("userTask_gr07_reviewTrust", "activityRate", activity)
                .answering("userTask_gr10_confirmSignups", "signupCount", signups);
    }

    private ProcessInstance start() {
        return driver.start("group-run-11-day", "spring/G001",
                Map.of("groupId", "G001", "groupRunStartDate", "2030-12-01", "membersNow", 90));
    }

    private Instant anchor(ProcessInstance run, String name) {
        var value = driver.engine().getRuntimeService().getVariable(run.getId(), name);
        return ((java.util.Date) value).toInstant();
    }
}
