package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact.StepEntered;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

/** What comes round again and again while a sale is open: price steps, notices, witnesses, answers, the countdown. */
@EngineTest
class SaleDayRoundsProcessTest {

    private static final String ANSWER = "userTask_sd10_answerGroup";
    private static final String COUNT = "userTask_sd12_countDown";
    private static final String PRICE = "userTask_sd06c_announcePrice";
    private static final String WITNESS = "userTask_sd09_showWitness";
    private static final int ROUNDS = 48;

    @Autowired
    ProcessDriver driver;

    private Story story;

    @BeforeEach
    void reset() {
        driver.reset();
        story = new Story(driver);
    }

    @ParameterizedTest(name = "{0} ladder, step {1}")
    @CsvSource({"default, 2, '2030-12-11T15:30:00Z,2030-12-11T15:50:00Z'",
        "default, 4, '2030-12-12T11:00:00Z,2030-12-12T11:30:00Z,2030-12-12T11:50:00Z'",
        "flash, 1, '2030-12-11T12:20:00Z'"})
    void sendsEveryNoticeOfAPriceStepBeforeItEnds(String ladder, int no, String moments) {
        var told = Recorded.by(driver, "notifyRole");
        var step = start("sale-day-ladder-step", "ladderKind", ladder, "stepNo", no);
        var due = new ArrayList<Instant>();
        for (var notice : moments.split(",")) {
            due.add(dueOf(step, "event_sd06dt_noticeDue"));
            driver.fireTimer(step, "event_sd06dt_noticeDue");
            driver.runAsync(step);
        }

        assertThat(due).map(Instant::toString).containsExactly(moments.split(","));
        assertThat(told.texts("text")).hasSameSizeAs(due).containsOnly("SCR_STEP_NOTICE");
        assertThat(entered("endEvent_sd06de_noticeSent")).isEqualTo(due.size());
        assertThat(step).hasPassed("endEvent_sd06w_noticesDone").isWaitingAt(PRICE).isNotEnded();
        driver.fireTimer(step, "event_sd06t_stepEnds");
        assertThat(step).isEnded().hasPassed("endEvent_sd06z_stepOver");
    }

    @Test
    void asksTheHostToAnnounceEachPriceAtOnce() {
        var step = start("sale-day-ladder-step", "stepNo", 1);
        assertThat(Asked.at(driver, step, PRICE)).isEqualTo(Asked.of("main_ip", "PT3M"));
        driver.complete(step, PRICE);

        assertThat(step).hasPassed("endEvent_sd06p_priceAnnounced").isNotEnded();
    }

    @ParameterizedTest(name = "{0} ladder")
    @CsvSource({"default, 4", "flash, 3"})
    void staysAtTheLastPriceWhenTheLadderIsClimbed(String ladder, int steps) {
        var live = start("sale-day-live", "ladderKind", ladder);
        for (var step = 0; step < steps; step++) {
            assertThat(live).hasNotPassed("endEvent_sd06z_ladderClimbed");
            driver.fireTimer(live, "event_sd06t_stepEnds");
            driver.runAsync(live);
        }

        assertThat(live).hasPassed("endEvent_sd06z_ladderClimbed").isNotEnded();
        assertThat(driver.delegates().calls()).filteredOn("setPrice"::equals).hasSize(steps);
    }

    @Test
    void climbsEveryStepOfTheLadderOfTheOffer() {
        var live = start("sale-day-live", "priceLadder", List.of(Map.of("fromOffsetMin", 0, "price", 99, "quota", 10, "label", "抢先"),
                Map.of("fromOffsetMin", 45, "price", 129, "quota", 0, "label", "收官")));
        driver.fireTimer(live, "event_sd06t_stepEnds");
        driver.runAsync(live);
        story.tell("SIG_QUOTA_REACHED");

        assertThat(live).hasPassed("endEvent_sd06z_ladderClimbed").isNotEnded();
    }

    @Test
    void showsAWitnessEveryRoundUntilTheRoundsAreOver() {
        var live = start("sale-day-live");
        for (var round = 1; round <= ROUNDS; round++) {
            assertThat(live).hasNotPassed("endEvent_sd09y_witnessesDone");
            driver.fireTimer(live, "event_sd09t_halfHourPassed");
            assertThat(Asked.at(driver, live, WITNESS)).isEqualTo(Asked.of("atmosphere_host", "PT30M"));
            driver.complete(live, WITNESS, "witnessConsent", true);
            assertThat(entered("endEvent_sd09z_witnessShown")).isEqualTo(round);
        }

        assertThat(live).hasPassed("endEvent_sd09y_witnessesDone").isNotEnded();
    }

    @Test
    void answersTheGroupEveryRoundUntilTheRoundsAreOver() {
        var live = start("sale-day-live");
        for (var round = 1; round <= ROUNDS; round++) {
            assertThat(live).hasNotPassed("endEvent_sd10z_answersDone");
            driver.fireTimer(live, "event_sd10t_pulseDue");
            driver.complete(live, ANSWER, "complaint", "none");
            driver.runAsync(live);
        }

        assertThat(live).hasPassed("endEvent_sd10z_answersDone").isNotEnded();
        assertThat(entered("endEvent_sd10z_answered")).isEqualTo(ROUNDS);
    }

    @Test
    void answersAHarmlessQuestionWithoutAReport() {
        var answer = start("sale-day-answer");
        driver.fireTimer(answer, "event_sd10t_pulseDue");
        assertThat(Asked.at(driver, answer, ANSWER)).isEqualTo(Asked.of("customer_service", "PT5M"));
        driver.complete(answer, ANSWER, "question", "什么时候发货?", "answer", "48 小时内", "complaint", "none");
        driver.runAsync(answer);

        assertThat(answer).isEnded().hasPassed("endEvent_sd10z_answered");
        assertThat(driver.delegates().calls()).containsExactly("checkWords");
    }

    @Test
    void reportsAQuestionWithAForbiddenWordThoughNobodyComplained() {
        driver.delegates().when("checkWords", step -> step.setVariable("wordHitCount", 1));
        var reported = Recorded.by(driver, "reportIncident");
        var answer = start("sale-day-answer");
        driver.fireTimer(answer, "event_sd10t_pulseDue");
        driver.complete(answer, ANSWER, "question", "你们是骗子吧", "complaint", "none");
        driver.runAsync(answer);

        assertThat(answer).isEnded().hasPassed("endEvent_sd10r_complaintReported");
        assertThat(reported.texts("category")).containsExactly("negative-question");
        assertThat(reported.texts("summary")).containsExactly("你们是骗子吧");
    }

    @Test
    void countsDownFourTimesBeforeTheSaleCloses() {
        var live = start("sale-day-live");
        var due = new ArrayList<Instant>();
        for (var count = 1; count <= 4; count++) {
            due.add(dueOf(live, "event_sd12t_countDue"));
            driver.fireTimer(live, "event_sd12t_countDue");
            assertThat(Asked.at(driver, live, COUNT)).isEqualTo(Asked.of("main_ip", "PT5M"));
            driver.complete(live, COUNT);
            assertThat(entered("endEvent_sd12z_countedDown")).isEqualTo(count);
        }

        assertThat(due).map(Instant::toString).containsExactly("2030-12-12T11:00:00Z", "2030-12-12T11:30:00Z",
                "2030-12-12T11:50:00Z", "2030-12-12T11:59:00Z");
        assertThat(live).hasPassed("endEvent_sd12y_countdownDone").isNotEnded();
    }

    private long entered(String element) {
        return driver.facts().of(StepEntered.class).stream().filter(step -> step.element().equals(element)).count();
    }

    private Instant dueOf(ProcessInstance root, String element) {
        var management = driver.engine().getManagementService();
        var definitions = management.createJobDefinitionQuery().activityIdIn(element).list().stream().map(it -> it.getId()).toList();
        return management.createJobQuery().timers().list().stream()
                .filter(job -> definitions.contains(job.getJobDefinitionId()))
                .map(Job::getDuedate)
                .findFirst().orElseThrow(() -> new AssertionError("no timer at " + element + " of " + root))
                .toInstant();
    }

    private ProcessInstance start(String process, Object... more) {
        var values = new HashMap<String, Object>(Map.of("groupId", "G001", "saleOpenAt", "2030-12-11T20:00:00",
                "saleCloseAt", "2030-12-12T20:00:00", "saleBeganAt", java.util.Date.from(driver.clock().instant())));
        for (var i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        var started = driver.start(process, "spring/G001", values);
        driver.runAsync(started);
        return started;
    }
}
