package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code private-domain-rollout} as a whole: its nine months, its gates, its ends. */
class RolloutProcessTest extends PlaybookOnTheEngine {

    private static final String GATE_ONE = "userTask_pr05_passGateOne";
    private static final String GATE_TWO = "userTask_pr08_passGateTwo";
    private static final String GATE_THREE = "userTask_pr10_passGateThree";
    private static final String REVIEW = "userTask_pr12_holdMonthlyReview";

    @BeforeEach
    void hireACrew() {
        crew = RolloutAnswers.crew(driver, models);
    }

    @Test
    void runsNineMonthsWithThreeGatesAndAReviewEachMonth() {
        var rollout = started();

        crew.play(rollout);

        assertThat(story.ending(rollout)).contains("endEvent_pr14_rolloutDone");
        assertThat(crew.done()).containsSubsequence(GATE_ONE, "userTask_cs03_tagFriends", GATE_TWO, GATE_THREE);
        assertThat(List.of(story.times("pr07r"), story.times("pr09"), story.times("pr11"))).containsExactly(2L, 3L, 3L);
        assertThat(crew.done()).filteredOn(REVIEW::equals).hasSize(9);
        assertThat(story.passed()).contains("pr13").doesNotContain("pr02a");
        assertThat(story.numbersOf("pitfallScore")).contains(5L);
        assertThat(story.numbersOf("friends")).contains(30L);
    }

    @Test
    void recordsAllFiguresOfTheProgrammeAtEachReview() {
        var counted = new HashMap<String, Object>();
        driver.delegates().when("recordKpi", step -> counted.putAll(step.getVariablesLocal()));
        var review = driver.start("private-domain-rollout-review", "spring",
                java.util.Map.of("monthNo", 1, "monthEnd", Date.from(Instant.parse("2030-01-31T16:00:00Z"))));
        assertThat(timer("event_pr12t_monthEndNear").getDuedate()).isEqualTo(Instant.parse("2030-01-29T01:00:00Z"));
        crew.playTo(review, REVIEW);
        assertThat(driver.tasks(review, REVIEW).get(0).getDueDate()).isEqualTo(Instant.parse("2030-01-31T07:00:00Z"));
        crew.play(review);

        assertThat(counted.keySet()).containsExactlyInAnyOrder("friendsTotal", "addRate", "firstOrderRate", "repurchaseRate",
                "vipCount", "referralRate", "bCount", "roi");
    }

    @Test
    void beginsTheTestMonthsOnTheirPlannedDays() {
        var rollout = started();
        crew.playTo(rollout, GATE_ONE);
        assertThat(driver.tasks(rollout, GATE_ONE).get(0).getDueDate()).isEqualTo(Instant.parse("2030-01-31T16:00:00Z"));
        driver.complete(rollout, GATE_ONE, "gate1Decision", "approve", "evidence", "https://example.org/e");

        assertThat(timer("event_pr06t_testMonthCame").getDuedate()).isEqualTo(Instant.parse("2030-01-31T16:00:00Z"));
        crew.playTo(rollout, GATE_TWO);
        assertThat(driver.tasks(rollout, GATE_TWO).get(0).getDueDate()).isEqualTo(Instant.parse("2030-03-31T16:00:00Z"));
    }

    @Test
    void startsTheCultivationOfEachNominee() {
        var begun = new ArrayList<Object>();
        driver.delegates().when("startPlaybook", step -> begun.add(step.getVariable("playbook") + " " + step.getVariable("memberId")));
        var month = driver.start("private-domain-rollout-month", "spring", java.util.Map.of("monthNo", 4, "phase", "effect",
                "model", "C", "programmeStartDate", "2030-01-01"));
        assertThat(timer("event_pr07t_monthCame").getDuedate()).isEqualTo(Instant.parse("2030-03-31T16:00:00Z"));

        crew.play(month);

        assertThat(begun).containsExactly("koc-cultivation nina", "koc-cultivation omar");
    }

    @Test
    void endsWithItsReviewsWhenGateOneRejects() {
        var rollout = started();

        crew.answering(GATE_ONE, "gate1Decision", "reject").play(rollout);

        assertThat(story.ending(rollout)).contains("endEvent_pr05x_preparationRejected");
        assertThat(story.passed()).doesNotContain("pr06", "pr13");
        assertThat(driver.engine().getManagementService().createJobQuery().timers().count()).isZero();
    }

    @Test
    void designsTheArchitectureAgainWhenGateOneSendsItBack() {
        var rollout = started();

        crew.answering(GATE_ONE, "gate1Decision", "revise").answering(GATE_ONE, "gate1Decision", "approve")
                .playTo(rollout, "userTask_cs01p_planImport");

        assertThat(story.times("pr04")).isEqualTo(2);
        assertThat(story.times("pr02")).isEqualTo(1);
    }

    @Test
    void fillsGapsBeforeTheTeamIsBuilt() {
        var rollout = started();
        driver.complete(rollout, "userTask_pr02_checkPitfalls", "topLeader", true, "productSystem", true, "knowHow", false,
                "ownDomain", true, "topArchitecture", true);

        assertThat(driver.openElements(rollout)).containsExactly("userTask_pr02a_fillGaps");
        assertThat(story.numbersOf("pitfallScore")).contains(4L);
    }

    @Test
    void asksForTheTeamAgainUntilEveryFunctionIsThere() {
        var rollout = started();
        crew.playTo(rollout, "userTask_pr03_buildTeam");
        driver.complete(rollout, "userTask_pr03_buildTeam", "team",
                RolloutAnswers.team("project_lead", "content_editor", "activity_operator", "wechat_sales", "wechat_sales"));
        assertThat(driver.openElements(rollout)).containsExactly("userTask_pr03_buildTeam");

        crew.playTo(rollout, "userTask_pr04_designArchitecture");
        assertThat(story.times("pr03")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({GATE_TWO + ", gate2Decision, pr09", GATE_THREE + ", gate3Decision, pr11"})
    void stopsWhenALaterGateRejects(String gate, String decision, String never) {
        var rollout = started();

        crew.answering(gate, decision, "reject").play(rollout);

        assertThat(story.ending(rollout)).contains("endEvent_pr08x_programmeStopped");
        assertThat(story.passed()).doesNotContain(never, "pr13");
    }

    @ParameterizedTest
    @CsvSource({GATE_TWO + ", gate2Decision, pr07r, 3", GATE_THREE + ", gate3Decision, pr09, 4"})
    void addsOneMonthWhenALaterGateSendsItBack(String gate, String decision, String monthly, long months) {
        var rollout = started();

        crew.answering(gate, decision, "revise").answering(gate, decision, "approve").play(rollout);

        assertThat(story.times(monthly)).isEqualTo(months);
        assertThat(story.ending(rollout)).contains("endEvent_pr14_rolloutDone");
        assertThat(story.numbersOf("monthNo")).contains(10L);
    }

    @Test
    void stopsWhenAGateSendsItBackTwice() {
        var rollout = started();

        crew.answering(GATE_TWO, "gate2Decision", "revise").play(rollout);

        assertThat(story.times("pr07r")).isEqualTo(3);
        assertThat(story.ending(rollout)).contains("endEvent_pr08x_programmeStopped");
    }

    private ProcessInstance started() {
        return driver.start("private-domain-rollout", "spring", RolloutAnswers.STARTED);
    }

    private Job timer(String element) {
        return driver.engine().getManagementService().createJobQuery().timers().activityId(element).singleResult();
    }
}
