package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerCareRevisitProcessTest extends PlaybookOnTheEngine {

    private static final String CARE = "customer-care-revisit";
    private static final String VISIT = "userTask_cr03b_revisitCustomer";
    private static final String FIX = "userTask_cr04_fixDissatisfaction";
    private static final String DATES = "userTask_cr05d_noteDates";

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void prepare() {
        driver.delegates().when("announce", step -> told.add(String.valueOf(step.getVariable("message"))));
    }

    @Test
    void caresForAnIntendingCustomerThreeTimesAndForOneCycleOnly() {
        var care = started("intent");
        crew.answering(VISIT, "mood", "neutral", "note", "一切如常").play(care);

        assertThat(story.ending(care)).contains("endEvent_cr06_cycleDone");
        assertThat(story.times("cr03b")).isEqualTo(3);
        assertThat(story.valuesOf("touchType")).containsExactly("case", "offer", "care");
        assertThat(story.passed()).contains("cr06k").doesNotContain("cr04", "cr05", "cr03h", "cr03p", "cr06t");
        assertThat(told).isEmpty();
    }

    @Test
    void caresForABuyerEveryYearUntilTheYearsAreOver() {
        var care = started("buyer");
        crew.answering(VISIT, "mood", "neutral", "note", "一切如常").play(care);

        assertThat(story.ending(care)).contains("endEvent_cr06_cycleDone");
        assertThat(story.times("cr06t")).isEqualTo(2);
        assertThat(story.times("cr03b")).isEqualTo(12);
    }

    @Test
    void startsOnTheMessageAndTakesACustomerOfUnknownLevelForABuyer() {
        var care = driver.engine().getRuntimeService()
                .startProcessInstanceByMessage("MSG_CARE_START", "spring", Map.of("memberId", "m1"));
        crew.answering(VISIT, "mood", "neutral", "note", "一切如常").playTo(care, VISIT);

        assertThat(story.valuesOf("level")).contains("buyer");
        assertThat(story.valuesOf("touchType")).contains("usage-guide");
    }

    @Test
    void tellsOfAHappyCustomerAndHandsANewNeedToTheSales() {
        var touch = touch(0);
        driver.complete(touch, VISIT, "mood", "happy", "note", "很满意", "needs", "想给父母也买一套", "referral", true);
        driver.runAsync(touch);

        assertThat(story.ending(touch)).contains("endEvent_cr03e_touchDone");
        assertThat(told).containsExactly("MSG_CASE_FOUND", "MSG_TAG_UPDATED");
        assertThat(driver.delegates().calls()).containsExactly("recordKpi", "announce", "tagMember", "announce");
        assertThat(story.valuesOf("everReferred")).contains(true);
        assertThat(story.valuesOf("everRepurchased")).doesNotContain(true);
    }

    @Test
    void settlesAFirstDissatisfactionWithoutAnIncident() {
        var touch = touch(0);
        driver.complete(touch, VISIT, "mood", "unhappy", "note", "漏水");
        driver.runAsync(touch);
        driver.complete(touch, FIX, "cause", "密封圈", "action", "上门更换", "solved", true);
        driver.runAsync(touch);

        assertThat(story.ending(touch)).contains("endEvent_cr03e_touchDone");
        assertThat(story.numbersOf("unhappyCount")).endsWith(1L);
        assertThat(driver.delegates().calls()).doesNotContain("reportIncident", "announce");
    }

    @Test
    void reportsTheSecondDissatisfactionOfACycle() {
        var care = started("intent");
        crew.answering(VISIT, "mood", "unhappy", "note", "漏水")
                .answering(FIX, "cause", "密封圈", "action", "上门更换", "solved", true)
                .play(care);

        assertThat(story.numbersOf("unhappyCount")).contains(0L, 1L, 2L, 3L);
        assertThat(driver.delegates().calls()).filteredOn("reportIncident"::equals).hasSize(2);
    }

    @Test
    void reportsAtOnceWhatCouldNotBeSolved() {
        var touch = touch(0);
        driver.complete(touch, VISIT, "mood", "unhappy", "note", "漏水");
        driver.runAsync(touch);
        driver.complete(touch, FIX, "cause", "密封圈", "action", "等配件", "solved", false);
        driver.runAsync(touch);

        assertThat(driver.delegates().calls()).contains("reportIncident");
    }

    @Test
    void countsALateRevisitAndStillWaitsForIt() {
        var late = new ArrayList<Object>();
        driver.delegates().when("recordKpi", step -> late.add(step.getVariable("revisitsLate")));
        var touch = touch(0);
        driver.fireTimer(touch, "event_cr03t_revisitLate");
        driver.runAsync(touch);

        assertThat(late).hasSize(1).doesNotContainNull();
        assertThat(driver.openElements(touch)).containsExactly(VISIT);
    }

    @Test
    void greetsOnEachNotedDay() {
        var care = started("intent");
        driver.complete(care, DATES, "careDates", List.of(
                Map.of("occasion", "生日", "date", "2030-05-01T09:30:00+08:00"),
                Map.of("occasion", "中秋", "date", "2030-09-12T09:30:00+08:00")));
        crew.answering(VISIT, "mood", "neutral", "note", "一切如常").play(care);

        assertThat(story.times("cr05")).isEqualTo(2);
        assertThat(story.valuesOf("occasion")).containsExactlyInAnyOrder("生日", "中秋");
        assertThat(story.ending(care)).contains("endEvent_cr06_cycleDone");
    }

    @Test
    void doesNotAskForDatesThatAreKnown() {
        var care = driver.start(CARE, "spring", new HashMap<>(Map.of("memberId", "m1", "level", "intent",
                "careDates", List.of(Map.of("occasion", "生日", "date", "2030-05-01T09:30:00+08:00")))));

        assertThat(driver.openElements(care)).isEmpty();
        driver.fireTimer(care, "event_cr05t_dayCame");
        assertThat(driver.openElements(care)).containsExactly("userTask_cr05_greetCustomer");
    }

    private ProcessInstance started(String level) {
        return driver.start(CARE, "spring", Map.of("memberId", "m1", "level", level));
    }

    private ProcessInstance touch(int unhappyBefore) {
        var touch = driver.start(CARE + "-touch", "spring", Map.of("memberId", "m1", "day", "3", "touchType", "usage-guide",
                "careDay", "2030-03-04T09:30:00+08:00", "unhappyCount", unhappyBefore));
        driver.fireTimer(touch, "event_cr03a_touchDue");
        return touch;
    }
}
