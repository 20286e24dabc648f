package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;
import qipan.testing.StandInFunctions;

@EngineTest
class GroupRunProcessTest {

    private static final String ONE_SLOT =
            "[{\"time\":\"12:30\",\"role\":\"main_ip\",\"script\":\"SCR_CARE\",\"interactive\":false,\"type\":\"content\"}]";

    @Autowired
    ProcessDriver driver;

    @Autowired
    StandInFunctions.Groups groups;

    private Players players;

    @BeforeEach
    void reset() {
        driver.reset();
        driver.delegates().when("loadDayScript", step -> {
            step.setVariable("slots", ONE_SLOT);
            step.setVariable("slotCount", 1);
        });
        players = new Players(driver).answer("dx03", "unanswered", 0).answer("dx05", "risk", "none")
                .answer("gr01", "membersNow", 100, "estateAge", "old", "groupRunStartDate", "2030-12-05")
                .answer("ck01", "days", 3, "dailyDeadline", "21:00", "makeUpAllowed", 0)
                .answer("ck02", "ckDecision", "approve").answer("lb02", "lbDecision", "approve")
                .answer("lb01", "startAt", "2030-12-11T20:30:00", "endAt", "2030-12-13T20:00:00", "stayHours", 24)
                .answer("sd01", "checkResult", "ready").answer("sd16", "paidOrders", 8, "deposits", 8, "gmv", 2400)
                .answer("gr13", "ordersTotal", 8, "gmv", 2400, "lessons", "早一天预告更好", "nextPhase", "close");
    }

    @AfterEach
    void oneGroupAgain() {
        groups.count = 1;
    }

    @Test
    void runsElevenDaysThenSumsUp() {
        phases("yes", 12, 20);
        var run = start();

        players.playTo(run, "sd09");
        players.tell("SIG_STOCK_OUT");
        players.playOut(run);

        assertThat(players.ending(run)).contains("endEvent_gr14_runComplete");
        assertThat(players.numbersOf("scriptDay")).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(players.passed()).contains("gr04", "gr05", "gr06c", "gr07", "gr08b", "gr10", "gr12", "hf01", "ck05", "lb07")
                .doesNotContain("gr07e", "gr09x");
        assertThat(players.valuesOf("groupResult")).containsExactly("close");
        assertThat(driver.delegates().calls()).contains("raiseAndLock", "recordKpi");
    }

    @Test
    void movesTheSaleWithTheFirstDayAndPicksTheScriptSet() {
        phases("yes", 12, 20);
        var run = start();

        players.playTo(run, "sd01");

        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-15T12:00:00Z");
        assertThat(anchor(run, "saleCloseAt")).isEqualTo("2030-12-16T12:00:00Z");
        assertThat(players.valuesOf("scriptSet")).contains("old-estate");
    }

    @Test
    void runsThreeDaysInQuickMode() {
        groups.count = 2_000;
        phases("yes", 12, 20);
        var run = start();

        players.playTo(run, "sd01");

        assertThat(players.numbersOf("scriptDay")).containsExactly(1L, 2L, 3L);
        assertThat(players.numbersOf("dayNo")).contains(1L, 2L, 3L).doesNotContain(4L);
        assertThat(players.passed()).doesNotContain("gr05", "gr07", "ck01", "lb01");
        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-08T12:00:00Z");
    }

    @Test
    void extendsTheWarmUpByTwoDaysAtMostAndTheSignUpByOne() {
        phases("extend-1d", 12, 3);
        var run = start();

        players.playTo(run, "sd01");

        assertThat(players.numbersOf("scriptDay").stream().filter(day -> day < 11 || day > 11))
                .containsExactly(1L, 2L, 3L, 12L, 12L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 13L);
        assertThat(players.passed().stream().filter("gr05"::equals)).hasSize(3);
        assertThat(anchor(run, "saleOpenAt")).isEqualTo("2030-12-18T12:00:00Z");
        assertThat(players.numbersOf("extensionDays")).contains(3L);
    }

    @Test
    void wakesAQuietGroupBeforeTheValueDays() {
        phases("yes", 4.9, 20);
        players.answer("gr07e", "result", "发了红包,十几个人回来了");
        var run = start();

        players.playTo(run, "gr10");

        assertThat(players.passed()).containsSubsequence("gr07", "gr07e", "gr08");
    }

    private void phases(String goOn, double activity, int signups) {
        players.answer("gr05", "activityRate", activity, "goOn", goOn)
                .answer("gr07", "activityRate", activity, "friendsRate", 30, "witnessCount", 2)
                .answer("gr10", "signupCount", signups, "depositCount", 2, "remindSent", true);
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
