package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class NewProductCocreationProcessTest extends PlaybookOnTheEngine {

    private static final String TRIAL = "userTask_np03_collectTrial";
    private static final String ITERATE = "userTask_np04_iterateProduct";
    private static final String APPROVE = "userTask_np05_approveLaunch";

    @Test
    void bringsTheIdeasOfCustomersToTheMarket() {
        var product = collected();
        crew.answering(TRIAL, "score", 3.5).play(product);

        assertThat(story.ending(product)).contains("endEvent_np06_productLaunched");
        assertThat(story.passed()).contains("np02", "np06l").doesNotContain("np04");
        assertThat((double) recorded.get("ideaToLaunchDays")).isGreaterThan(300);
    }

    @Test
    void iteratesAWeakProductUntilItIsGoodEnough() {
        var product = collected();
        crew.answering(TRIAL, "score", 3.49).answering(TRIAL, "score", 3.0)
                .answering(TRIAL, "score", 4.2).play(product);

        assertThat(story.ending(product)).contains("endEvent_np06_productLaunched");
        assertThat(story.times("np04")).isEqualTo(2);
    }

    @Test
    void givesUpAfterThreeIterations() {
        var product = collected();
        crew.answering(TRIAL, "score", 2.0).play(product);

        assertThat(story.ending(product)).contains("endEvent_np04x_scoreNeverReached");
        assertThat(story.times("np04")).isEqualTo(3);
        assertThat(story.times("np03")).isEqualTo(4);
        assertThat(story.passed()).doesNotContain("np05");
    }

    @Test
    void iteratesWhatTheSponsorSendsBackAndTriesItAgain() {
        var product = tried();
        driver.complete(product, APPROVE, "npDecision", "revise");
        driver.complete(product, ITERATE, "changes", "换了包装");

        assertThat(driver.openElements(product)).containsExactly(TRIAL);
    }

    @Test
    void endsWhenTheLaunchIsRejected() {
        var product = tried();
        driver.complete(product, APPROVE, "npDecision", "reject");

        assertThat(story.ending(product)).contains("endEvent_np05x_launchRejected");
        assertThat(story.passed()).doesNotContain("np06l", "np06k");
    }

    private ProcessInstance tried() {
        var product = collected();
        driver.complete(product, "userTask_np02_recruitTesters", "testers", 20, "source", List.of("vip"));
        driver.complete(product, TRIAL, "score", 4.0);
        return product;
    }

    private ProcessInstance collected() {
        return driver.start("new-product-cocreation", "spring", Map.of(
                "collectedFrom", "2024-01-01T09:00:00+08:00", "ideas", List.of(Map.of("from", "m1", "idea", "更轻"))));
    }
}
