package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code marketing-backtrack-note}. */
class BacktrackNoteProcessTest extends PlaybookOnTheEngine {

    @Test
    void storesTheLessonAndCountsWhereItApplies() {
        var stored = new HashMap<String, Object>();
        var counted = new HashMap<String, Object>();
        driver.delegates().when("storeContent", step -> stored.putAll(step.getVariablesLocal()));
        driver.delegates().when("recordKpi", step -> counted.putAll(step.getVariablesLocal()));
        var note = driver.start("marketing-backtrack-note", "spring", Map.of("what", "按摩店办卡", "discovered", "朋友圈",
                "trigger", List.of("friend", "price"), "closer", "先体验后付钱", "cost", 399.0));
        assertThat(driver.openElements(note)).containsExactly("userTask_bt02_extractLesson");

        driver.complete(note, "userTask_bt02_extractLesson", "lesson", "先给体验再成交", "applyTo", List.of("hook", "offer"));
        driver.runAsync(note);

        assertThat(story.ending(note)).contains("endEvent_bt03_noteStored");
        assertThat(stored).containsEntry("text", "先给体验再成交").containsEntry("closer", "先体验后付钱")
                .containsEntry("contentType", "backtrack-note");
        assertThat(counted).hasSize(2);
        assertThat(((Number) counted.get("noteCount")).intValue()).isEqualTo(1);
        assertThat(((Number) counted.get("lessonsApplied")).intValue()).isEqualTo(2);
    }
}
