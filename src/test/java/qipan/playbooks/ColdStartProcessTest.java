package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cold-start-friend-import} and its channels. */
class ColdStartProcessTest extends PlaybookOnTheEngine {

    private static final String IMPORT = "userTask_cs02_importFriends";
    private static final String REWRITE = "userTask_cs02r_rewriteScript";

    @Test
    void importsFromEveryChannelAndCountsWhatItCost() {
        var counted = new HashMap<String, Object>();
        driver.delegates().when("recordKpi", step -> counted.putAll(step.getVariablesLocal()));
        var coldStart = planned("orders", "staff");
        assertThat(driver.tasks(coldStart, IMPORT)).hasSize(2);

        imported(coldStart, 100, 20, 60.0);
        imported(coldStart, 300, 20, 20.0);
        driver.complete(coldStart, "userTask_cs03_tagFriends", "tagged", 40, "tagDimensions", List.of("age"));
        driver.runAsync(coldStart);

        assertThat(story.ending(coldStart)).contains("endEvent_cs05_friendsImported");
        assertThat(((Number) counted.get("addRate")).doubleValue()).isEqualTo(10);
        assertThat(((Number) counted.get("costPerFriend")).doubleValue()).isEqualTo(2);
        assertThat(story.numbersOf("friends")).contains(40L);
        assertThat(story.passed()).doesNotContain("cs02r", "cs01p");
    }

    @Test
    void asksForThePlanWhenCalledWithoutOne() {
        var coldStart = driver.start("cold-start-friend-import", "spring", Map.of());
        assertThat(driver.openElements(coldStart)).containsExactly("userTask_cs01p_planImport");
        driver.complete(coldStart, "userTask_cs01p_planImport", "channels", List.of("activity"), "target", 100,
                "incentive", "试用装", "consentBasis", "下单时勾选同意");
        driver.runAsync(coldStart);

        assertThat(driver.openElements(coldStart)).containsExactly(IMPORT);
    }

    @ParameterizedTest(name = "{1} of {0} added, rewrite: {2}")
    @CsvSource({"100, 4, true", "100, 5, false", "1000, 49, true", "0, 0, false"})
    void rewritesTheScriptBelowFivePercent(int reached, int added, boolean rewrite) {
        var coldStart = planned("orders");

        imported(coldStart, reached, added, 0.0);

        assertThat(driver.openElements(coldStart)).containsExactly(rewrite ? REWRITE : "userTask_cs03_tagFriends");
    }

    @Test
    void countsAllTriesAndStopsRewritingAfterTwo() {
        var coldStart = planned("orders");
        for (var turn = 0; turn < 2; turn++) {
            imported(coldStart, 100, 1, 10.0);
            driver.complete(coldStart, REWRITE, "script", "换个开场白", "change", "先给价值");
        }
        imported(coldStart, 100, 1, 10.0);

        assertThat(driver.openElements(coldStart)).containsExactly("userTask_cs03_tagFriends");
        assertThat(story.times("cs02r")).isEqualTo(2);
        driver.complete(coldStart, "userTask_cs03_tagFriends", "tagged", 3, "tagDimensions", List.of("age"));
        driver.runAsync(coldStart);
        assertThat(story.numbersOf("friends")).contains(3L);
        assertThat(story.numbersOf("costPerFriend")).contains(10L);
    }

    private ProcessInstance planned(String... channels) {
        var coldStart = driver.start("cold-start-friend-import", "spring", Map.of("channels", List.of(channels), "target", 100,
                "incentive", "试用装", "consentBasis", "下单时勾选同意"));
        driver.runAsync(coldStart);
        return coldStart;
    }

    private void imported(ProcessInstance coldStart, int reached, int added, double cost) {
        driver.complete(coldStart, IMPORT, "reached", reached, "added", added, "cost", cost);
        driver.runAsync(coldStart);
    }
}
