package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phases are closed by force where only their order matters. */
class GroupPhaseProgrammeProcessTest extends PlaybookOnTheEngine {

    private static final String ONE_SLOT =
            "[{\"time\":\"12:30\",\"role\":\"main_ip\",\"script\":\"SCR_CARE\",\"interactive\":false,\"type\":\"content\"}]";
    private static final String DEFINE = "userTask_gp01_definePhases";
    private static final String APPROVE = "userTask_gp02_approvePhases";
    private static final String OPEN = "userTask_gp03o_openPhase";

    private final Map<String, Double> sums = new HashMap<>();

    @BeforeEach
    void prepare() {
        driver.delegates().when("recordKpi", step -> step.getVariablesLocal().forEach((name, value) -> {
            if (value instanceof Number number) {
                sums.merge(name, number.doubleValue(), Double::sum);
            }
        }));
        driver.delegates().when("loadDayScript", step -> {
            step.setVariable("slots", ONE_SLOT);
            step.setVariable("slotCount", 1);
        });
        crew.answering(OPEN, "groupRunStartDate", "2030-12-01", "membersNow", 100)
                .answering("userTask_gr01_checkOpening", "membersNow", 100, "estateAge", "old", "groupRunStartDate", "2030-12-01")
                .answering("userTask_gr05_reviewWarmup", "goOn", "yes")
                .answering("userTask_gr07_reviewTrust", "activityRate", 12)
                .answering("userTask_gr10_confirmSignups", "signupCount", 20)
                .answering("userTask_lb01_setBoardRules", "startAt", "2030-12-11T20:30:00", "endAt", "2030-12-13T20:00:00");
    }

    @Test
    void endsAfterAPhaseThatDecidesToStopAndClosesTheGroup() {
        var programme = approved();
        close(programme, 1, 20, 60_000, "stop");
        crew.play(programme);

        assertThat(story.ending(programme)).contains("endEvent_gp08_programmeDone");
        assertThat(story.passed()).contains("gp07", "gd01").doesNotContain("gp06");
        assertThat(sums).containsEntry("phaseOrders", 20d).containsEntry("cumulativeGmv", 60_000d)
                .containsEntry("yearsOfStoreSalesEquivalent", 0.1);
    }

    @Test
    void runsAllPhasesAndGoesToSeveralGroupsWhenTheLastReachedItsTarget() {
        var programme = approved();
        close(programme, 1, 10, 10_000, "continue");
        close(programme, 2, 12, 20_000, "merge");
        close(programme, 3, 15, 30_000, "upgrade");

        assertThat(driver.openElements(programme)).containsExactly("userTask_tm01_openMap");
        assertThat(story.valuesOf("phaseGoal")).containsExactly("deal", "deepen", "referral");
        assertThat(sums).containsEntry("phaseOrders", 37d);
    }

    @Test
    void staysOneGroupWhenTheTargetWasMissed() {
        var programme = approved();
        close(programme, 1, 10, 0, "continue");
        close(programme, 2, 10, 0, "continue");
        close(programme, 3, 14, 0, "upgrade");

        assertThat(driver.openElements(programme)).containsExactly("userTask_gd01_decideFuture");
    }

    @Test
    void asksAgainForAsManyRowsAsPhases() {
        var programme = start();
        driver.complete(programme, DEFINE, "phaseCount", 4, "phases", phases(), "storeYearlySales", 600_000);

        assertThat(driver.openElements(programme)).containsExactly(DEFINE);
    }

    @Test
    void plansAgainWhenThePlanIsToBeRevised() {
        var programme = planned();
        driver.complete(programme, APPROVE, "gpDecision", "revise");

        assertThat(driver.openElements(programme)).containsExactly(DEFINE);
    }

    @Test
    void endsWhenThePlanIsRejected() {
        var programme = planned();
        driver.complete(programme, APPROVE, "gpDecision", "reject");

        assertThat(story.ending(programme)).contains("endEvent_gp02x_programmeRejected");
    }

    @Test
    void closesAPhaseByForceTwoDaysAfterItsEnd() {
        driver.complete(phase(1, 11), OPEN, "groupRunStartDate", "2030-12-01", "membersNow", 100);
        var later = phase(2, 7);
        driver.complete(later, OPEN, "groupRunStartDate", "2030-12-01", "membersNow", 100);

        assertThat(overdue("event_gp03t1_firstOverdue")).containsExactly(instant("2030-12-16T16:00:00Z"));
        assertThat(overdue("event_gp03t2_laterOverdue")).containsExactly(instant("2030-12-09T16:00:00Z"));
        driver.fireTimer(later, "event_gp03t2_laterOverdue");
        assertThat(driver.openElements(later)).containsExactly("userTask_gp03t_forceClose");
    }

    @Test
    void runsTheElevenDaysAsTheFirstPhase() {
        var phase = phase(1, 11);
        crew.playTo(phase, "userTask_sd09_showWitness");
        story.tell("SIG_STOCK_OUT");
        crew.play(phase);

        assertThat(story.passed()).contains("gr14", "gp04e").doesNotContain("gp03d", "gp03t");
    }

    @Test
    void runsALaterPhaseDayByDayAndSellsOnItsLastDay() {
        var phase = phase(2, 7);
        crew.playTo(phase, "userTask_sd09_showWitness");
        story.tell("SIG_STOCK_OUT");
        crew.play(phase);

        assertThat(story.passed()).contains("gp04e");
        assertThat(story.numbersOf("scriptDay")).containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(story.passed()).contains("gp03b").doesNotContain("gr01", "gp03t");
        assertThat(story.valuesOf("saleOpenAt")).contains("2030-12-07T12:00:00Z");
    }

    private void close(ProcessInstance programme, int number, int orders, int gmv, String decision) {
        driver.complete(programme, OPEN, "groupRunStartDate", "2030-12-01", "membersNow", 100);
        driver.fireTimer(programme, number == 1 ? "event_gp03t1_firstOverdue" : "event_gp03t2_laterOverdue");
        driver.complete(programme, "userTask_gp03t_forceClose", "orders", orders, "gmv", gmv);
        driver.complete(programme, "userTask_gp04_reviewPhase", "orders", orders, "activityRate", 12, "phaseDecision", decision);
        driver.runAsync(programme);
    }

    private ProcessInstance start() {
        return driver.start("group-phase-programme", "spring/G001", Map.of("groupId", "G001", "campaignName", "春季"));
    }

    private ProcessInstance planned() {
        var programme = start();
        driver.complete(programme, DEFINE, "phaseCount", 3, "phases", phases(), "storeYearlySales", 600_000);
        return programme;
    }

    private ProcessInstance approved() {
        var programme = planned();
        driver.complete(programme, APPROVE, "gpDecision", "approve");
        return programme;
    }

    private ProcessInstance phase(int number, int days) {
        return driver.start("group-phase-programme-phase", "spring/G001",
                Map.of("groupId", "G001", "phaseNo", number, "phaseDays", days, "targetOrders", 10));
    }

    private static List<Map<String, Object>> phases() {
        return List.of(Map.of("no", 1, "days", 11, "goal", "deal", "targetOrders", 10),
                Map.of("no", 2, "days", 7, "goal", "deepen", "targetOrders", 10),
                Map.of("no", 3, "days", 7, "goal", "referral", "targetOrders", 15));
    }

    private List<Date> overdue(String timer) {
        return driver.engine().getManagementService().createJobQuery().timers().activityId(timer).list().stream()
                .map(Job::getDuedate).toList();
    }

    private static Date instant(String text) {
        return Date.from(Instant.parse(text));
    }
}
