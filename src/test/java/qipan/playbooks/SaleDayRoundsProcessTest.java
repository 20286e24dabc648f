package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes round again and again while a sale is open: witnesses, answers, the countdown. */
class SaleDayRoundsProcessTest extends PlaybookOnTheEngine {

    private static final String ANSWER = "userTask_sd10_answerGroup";
    private static final String COUNT = "userTask_sd12_countDown";
    private static final String WITNESS = "userTask_sd09_showWitness";
    private static final int ROUNDS = 48;

    private SaleDay day;

    @BeforeEach
    void prepare() {
        day = new SaleDay(driver);
    }

    @Test
    void sellsInTheGroupUntilTheRoundsAreOver() {
        var live = day.part("sale-day-live");
        for (var round = 1; round <= ROUNDS; round++) {
            assertThat(story.passed()).doesNotContain("sd09y");
            driver.fireTimer(live, "event_sd09t_halfHourPassed");
            assertThat(Asked.at(driver, live, WITNESS)).isEqualTo(Asked.of("atmosphere_host", "PT30M"));
            driver.complete(live, WITNESS, "witnessConsent", true);
            assertThat(story.times("sd09z")).isEqualTo(round);
        }
        for (var round = 1; round <= ROUNDS; round++) {
            assertThat(live).hasNotPassed("endEvent_sd08e_sellingDone");
            driver.fireTimer(live, "event_sd10t_pulseDue");
            driver.complete(live, ANSWER, "complaint", "none");
            driver.runAsync(live);
        }

        assertThat(story.passed()).contains("sd08z", "sd09y", "sd11n");
        assertThat(story.times("sd10w")).isEqualTo(ROUNDS);
        assertThat(live).hasPassed("endEvent_sd08e_sellingDone").isNotEnded();
    }

    @Test
    void answersAHarmlessQuestionWithoutAReport() {
        var answer = day.part("sale-day-answer");
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
        var answer = day.part("sale-day-answer");
        driver.fireTimer(answer, "event_sd10t_pulseDue");
        driver.complete(answer, ANSWER, "question", "你们是骗子吧", "complaint", "none");
        driver.runAsync(answer);

        assertThat(answer).isEnded().hasPassed("endEvent_sd10r_complaintReported");
        assertThat(reported.texts("category")).containsExactly("negative-question");
        assertThat(reported.texts("summary")).containsExactly("你们是骗子吧");
    }

    @Test
    void countsDownFourTimesBeforeTheSaleCloses() {
        var live = day.part("sale-day-live");
        var due = new ArrayList<Instant>();
        for (var count = 1; count <= 4; count++) {
            due.add(day.due("event_sd12t_countDue"));
            driver.fireTimer(live, "event_sd12t_countDue");
            assertThat(Asked.at(driver, live, COUNT)).isEqualTo(Asked.of("main_ip", "PT5M"));
            driver.complete(live, COUNT);
            assertThat(story.times("sd12z")).isEqualTo(count);
        }

        assertThat(due).map(Instant::toString).containsExactly("2030-12-12T11:00:00Z", "2030-12-12T11:30:00Z",
                "2030-12-12T11:50:00Z", "2030-12-12T11:59:00Z");
        assertThat(live).hasPassed("endEvent_sd12e_countdownOver").isNotEnded();
    }
}
