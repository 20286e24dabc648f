package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignCocreationProcessTest extends PlaybookOnTheEngine {

    private static final String SCHEME = "userTask_dc02_drawScheme";
    private static final String DESIGN = "userTask_dc04_designForOwner";
    private static final String CONSENT = "userTask_dc05_askConsent";
    private static final String REVIEW = "userTask_dc06_reviewInGroup";
    private static final String FINAL = "userTask_dc07_finaliseDesign";

    private final Map<String, Double> sums = new HashMap<>();
    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void prepare() {
        driver.delegates().when("recordKpi", step -> step.getVariablesLocal()
                .forEach((name, value) -> sums.merge(name, ((Number) value).doubleValue(), Double::sum)));
        driver.delegates().when("announce", step -> told.add(step.getVariableLocal("message") + " " + step.getVariableLocal("memberId")));
    }

    @Test
    void drawsEachTypeAndLetsTheGroupImproveTheDesignOfAnOwner() {
        var stored = new ArrayList<Object>();
        driver.delegates().when("storeContent", step -> stored.add(step.getVariableLocal("text")));
        var review = published();
        designed(review, true);
        driver.complete(review, REVIEW, "suggestions", List.of(Map.of("who", "王姐", "text", "加收纳")), "accepted", 1);
        driver.complete(review, FINAL, "ownerOk", true, "ordered", true);
        driver.runAsync(review);

        assertThat(story.ending(review)).contains("endEvent_dc08e_designOrdered");
        assertThat(stored).containsExactlyInAnyOrder("A 户型：采光 / 风口", "B 户型：采光 / 风口");
        assertThat(told).containsExactly("MSG_STORE_VISIT M5");
        assertThat(sums).containsEntry("schemeCount", 2d).containsEntry("suggestionsAccepted", 1d)
                .containsEntry("designToOrderRate", 100d);
    }

    @Test
    void givesEachTypeItsOwnTask() {
        var review = opened();

        assertThat(driver.tasks(review, SCHEME)).extracting(task -> driver.engine().getTaskService()
                .getVariable(task.getId(), "unitName")).containsExactlyInAnyOrder("A 户型", "B 户型");
    }

    @Test
    void keepsADesignPrivateWithoutTheConsentOfTheOwner() {
        var review = published();
        designed(review, false);
        assertThat(driver.openElements(review)).containsExactly(FINAL);
        driver.complete(review, FINAL, "ownerOk", true, "ordered", false);
        driver.runAsync(review);

        assertThat(story.ending(review)).contains("endEvent_dc08n_designDone");
        assertThat(story.passed()).doesNotContain("dc06");
        assertThat(told).isEmpty();
        assertThat(sums).containsEntry("designToOrderRate", 0d).containsEntry("suggestionsAccepted", 0d);
    }

    @Test
    void designsAgainThreeTimesAtMostWhenTheOwnerIsNotContent() {
        var review = published();
        for (var round = 1; round <= 3; round++) {
            assertThat(driver.openElements(review)).containsExactly(DESIGN);
            designed(review, true);
            driver.complete(review, REVIEW, "accepted", 2);
            driver.complete(review, FINAL, "ownerOk", false);
        }
        driver.runAsync(review);

        assertThat(story.ending(review)).contains("endEvent_dc07x_designOpen");
        assertThat(sums).containsEntry("suggestionsAccepted", 6d).containsEntry("designToOrderRate", 0d);
    }

    private ProcessInstance opened() {
        return driver.start("design-cocreation-review", "spring/G001", Map.of("estate", "锦绣里", "styles", List.of("modern", "wood"),
                "unitTypes", List.of(Map.of("name", "A 户型", "area", 89), Map.of("name", "B 户型", "area", 120))));
    }

    private ProcessInstance published() {
        var review = opened();
        for (var type = 0; type < 2; type++) {
            driver.complete(review, SCHEME, "schemeUrl", "https://example.org/s", "highlights", "采光", "pitfalls", "风口");
        }
        driver.runAsync(review);
        driver.complete(review, "userTask_dc03_publishSchemes", "posted", true, "comments", 12);
        return review;
    }

    private void designed(ProcessInstance review, boolean consent) {
        driver.complete(review, DESIGN, "memberId", "M5", "schemeUrl", "https://example.org/m5");
        driver.complete(review, CONSENT, "consent", consent);
    }
}
