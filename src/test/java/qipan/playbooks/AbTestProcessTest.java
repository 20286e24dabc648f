package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ab-test}: two arms of groups differ in one thing; what sold better is decided after the refunds are in. */
class AbTestProcessTest extends PlaybookOnTheEngine {

    private static final String DESIGN = "userTask_ab01_designTest";
    private static final String APPROVE = "userTask_ab03_approveTest";
    private static final String INTERPRET = "userTask_ab08_interpretResult";

    private Recorded groups;

    @BeforeEach
    void prepare() {
        crew.answering(DESIGN, "minLiftPct", 5.0, "groupsPerArm", 4, "maxDays", 14);
        groups = new Recorded(new ArrayList<>());
        groupsBegin(driver.clock().instant());
    }

    @ParameterizedTest(name = "{0}% more, p {1}: {2} {3}")
    @CsvSource({"12, 0.01, winner, B", "-12, 0.01, winner, A", "12, 0.4, inconclusive, ''"})
    void comparesTheArmsThreeDaysAfterTheyFinished(double lift, double chance, String verdict, String winner) {
        driver.delegates().when("compareArms", step -> step.setVariables(Map.of(
                "armGroups", 4, "p1Incidents", 0, "refundDelta", 0.5, "pValue", chance, "liftPct", lift)));
        var test = running();
        story.tell("MSG_GROUPS_FINISHED");
        assertThat(driver.delegates().calls()).as("refunds may still come").doesNotContain("compareArms");
        driver.fireTimer(test, "event_ab05_refundWindowOver");
        driver.runAsync(test);

        assertThat(story.asked(test, INTERPRET)).containsExactly("data_analyst");
        assertThat(story.valuesOf("abVerdict")).containsExactly(verdict);
        assertThat(story.valuesOf("winnerVariant")).containsExactly(winner);
        driver.complete(test, INTERPRET, "interpretation", "海报更清楚", "recommendation", "scale");
        assertThat(story.ending(test)).contains("endEvent_ab09_testDone");
        assertThat(story.valuesOf("abResult")).containsExactly("scale");
    }

    @Test
    void waitsForTheGroupsNoLongerThanPlanned() {
        var test = running();
        var due = driver.engine().getManagementService().createJobQuery().timers().singleResult().getDuedate().toInstant();
        assertThat(Duration.between(driver.clock().instant(), due)).isBetween(Duration.ofDays(13), Duration.ofDays(14));
        driver.fireTimer(test, "event_ab04t_maxDaysOver");
        crew.play(test);

        assertThat(story.ending(test)).contains("endEvent_ab09_testDone");
        assertThat(story.passed()).contains("ab06").doesNotContain("ab04m");
    }

    @Test
    void countsTheDaysOfATestFromTheFirstDayOfItsGroups() {
        groupsBegin("2030-03-11");
        running();

        assertThat(driver.engine().getManagementService().createJobQuery().timers().singleResult().getDuedate().toInstant())
                .isEqualTo("2030-03-24T16:00:00Z");
    }

    @ParameterizedTest(name = "begun {0} hours ago: {1} days")
    @CsvSource({"252, 10.5", "-24, 0"})
    void recordsTheDaysThatWereReallyTested(int hours, double days) {
        groupsBegin(driver.clock().instant().minus(Duration.ofHours(hours)));
        var test = running();
        story.tell("MSG_GROUPS_FINISHED");
        crew.playTo(test, INTERPRET);

        var task = driver.tasks(test, INTERPRET).get(0);
        assertThat(story.valuesOf("testDays")).containsExactly(days);
        assertThat(models.step(task.getProcessDefinitionId(), INTERPRET).property("kpis")).contains("testDays=testDays");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"fine, group-run-11-day", "quick, flash-sale-group-run"})
    void startsAsManyGroupsOfTheUsualRunAsBothArmsNeed(String mode, String playbook) {
        var assigned = Recorded.by(driver, "assignArms");
        approved(mode);

        assertThat(assigned.texts("groupsPerArm")).containsExactly("4");
        assertThat(groups.texts("playbook")).containsExactly(playbook);
        assertThat(groups.texts("waveSize")).containsExactly("8");
        assertThat(groups.texts("variants")).containsExactly("A,B");
    }

    @Test
    void designsTheTestAgainWhenItIsSentBack() {
        crew.answering(APPROVE, "abDecision", "revise").answering(APPROVE, "abDecision", "approve");
        crew.play(start("quick"));

        assertThat(story.times("ab01")).isEqualTo(2);
        assertThat(groups.calls()).hasSize(1);
    }

    @Test
    void startsNoGroupForATestThatIsRejected() {
        var test = start("quick");
        crew.playTo(test, APPROVE);
        assertThat(story.asked(test, APPROVE)).containsExactly("project_lead");
        driver.complete(test, APPROVE, "abDecision", "reject");

        assertThat(story.ending(test)).contains("endEvent_ab03x_testRejected");
        assertThat(groups.calls()).isEmpty();
    }

    @Test
    void stopsWithoutAWinnerWhenASevereCrisisBreaksOut() {
        var notified = Recorded.by(driver, "notifyRole");
        var test = running();
        story.tell("SIG_CRISIS_P1");
        driver.runAsync(test);

        assertThat(story.ending(test)).isPresent();
        assertThat(story.passed()).endsWith("ab10e").doesNotContain("ab04j", "ab09");
        assertThat(story.valuesOf("abVerdict")).containsExactly("stop");
        assertThat(notified.texts("role")).containsExactly("project_lead");
        assertThat(driver.delegates().calls()).doesNotContain("compareArms");
    }

    /** The first day of the groups, which their start tells the process. */
    private void groupsBegin(Object day) {
        driver.delegates().when("startGroups", step -> {
            groups.calls().add(new HashMap<>(step.getVariablesLocal()));
            step.setVariable("groupRunStartDate", day.toString());
        });
    }

    private ProcessInstance running() {
        return approved("quick");
    }

    private ProcessInstance approved(String mode) {
        var test = start(mode);
        crew.playTo(test, APPROVE);
        driver.complete(test, APPROVE, "abDecision", "approve");
        driver.runAsync(test);
        return test;
    }

    private ProcessInstance start(String mode) {
        return driver.start("ab-test", "spring", Map.of("runMode", mode));
    }
}
