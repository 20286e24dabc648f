package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price ladder: each step with its notices, to the next by time or quota, to the top. */
class SaleDayLadderProcessTest extends PlaybookOnTheEngine {

    private static final String PRICE = "userTask_sd06c_announcePrice";

    private SaleDay day;

    @BeforeEach
    void prepare() {
        day = new SaleDay(driver);
    }

    @Test
    void climbsToTheNextPriceWhenTimeOrQuotaIsUp() {
        var sale = day.open();
        driver.fireTimer(sale, "event_sd06t_stepEnds");
        driver.runAsync(sale);
        story.tell("SIG_QUOTA_REACHED");
        driver.runAsync(sale);

        assertThat(story.numbersOf("stepNo").stream().distinct()).containsExactly(1L, 2L, 3L);
        assertThat(story.passed()).contains("sd06y");
        assertThat(story.numbersOf("toMinutes")).containsExactly(60L, 240L, 720L);
    }

    @Test
    void prefersTheLadderOfTheOffer() {
        var ladder = List.of(Map.of("stepNo", 1, "fromOffsetMin", 0, "price", 99, "quota", 10, "label", "抢先"),
                Map.of("stepNo", 2, "fromOffsetMin", 45, "price", 129, "quota", 0, "label", "收官"));
        var variables = new HashMap<>(SaleDay.SALE);
        variables.put("priceLadder", ladder);
        day.open(variables);

        assertThat(story.numbersOf("toMinutes")).containsExactly(45L);
        assertThat(story.valuesOf("stepLabel")).containsExactly("抢先");
    }

    @ParameterizedTest(name = "{0} ladder, step {1}")
    @CsvSource({"default, 2, '2030-12-11T15:30:00Z,2030-12-11T15:50:00Z'",
        "default, 4, '2030-12-12T11:00:00Z,2030-12-12T11:30:00Z,2030-12-12T11:50:00Z'",
        "flash, 1, '2030-12-11T12:20:00Z'"})
    void sendsEveryNoticeOfAPriceStepBeforeItEnds(String ladder, int no, String moments) {
        var told = Recorded.by(driver, "notifyRole");
        var step = day.part("sale-day-ladder-step", "ladderKind", ladder, "stepNo", no);
        var due = new ArrayList<Instant>();
        for (var notice : moments.split(",")) {
            due.add(day.due("event_sd06dt_noticeDue"));
            driver.fireTimer(step, "event_sd06dt_noticeDue");
            driver.runAsync(step);
        }

        assertThat(due).map(Instant::toString).containsExactly(moments.split(","));
        assertThat(told.texts("text")).hasSameSizeAs(due).containsOnly("SCR_STEP_NOTICE");
        assertThat(story.times("sd06de")).isEqualTo(due.size());
        assertThat(step).hasPassed("endEvent_sd06w_noticesDone").isWaitingAt(PRICE).isNotEnded();
        driver.fireTimer(step, "event_sd06t_stepEnds");
        assertThat(step).isEnded().hasPassed("endEvent_sd06z_stepOver");
    }

    @Test
    void asksTheHostToAnnounceEachPriceAtOnce() {
        var step = day.part("sale-day-ladder-step", "stepNo", 1);
        assertThat(Asked.at(driver, step, PRICE)).isEqualTo(Asked.of("main_ip", "PT3M"));
        driver.complete(step, PRICE);

        assertThat(step).hasPassed("endEvent_sd06p_priceAnnounced").isNotEnded();
    }

    @ParameterizedTest(name = "{0} ladder")
    @CsvSource({"default, 4", "flash, 3"})
    void staysAtTheLastPriceWhenTheLadderIsClimbed(String ladder, int steps) {
        var live = day.part("sale-day-live", "ladderKind", ladder);
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
        var live = day.part("sale-day-live", "priceLadder", List.of(Map.of("fromOffsetMin", 0, "price", 99, "quota", 10, "label", "抢先"),
                Map.of("fromOffsetMin", 45, "price", 129, "quota", 0, "label", "收官")));
        driver.fireTimer(live, "event_sd06t_stepEnds");
        driver.runAsync(live);
        story.tell("SIG_QUOTA_REACHED");

        assertThat(live).hasPassed("endEvent_sd06z_ladderClimbed").isNotEnded();
    }
}
