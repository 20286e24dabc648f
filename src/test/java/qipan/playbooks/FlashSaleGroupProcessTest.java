package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code flash-sale-group-run}: a group that lives for one sale of six hours. */
class FlashSaleGroupProcessTest extends PlaybookOnTheEngine {

    private static final String RECEIVE = "userTask_fg03_receiveEntrants";
    private static final String FILL_UP = "userTask_fg03t_fillUpGroup";
    private static final String OPEN = "userTask_fg04_openWithRules";

    @BeforeEach
    void prepare() {
        crew.answering("userTask_fg01_createGroup", "endAt", "2030-12-18T20:00:00+08:00");
    }

    @Test
    void warmsUpSellsChasesAndDissolves() {
        var dissolved = Recorded.by(driver, "dissolveGroups");
        crew.answering(RECEIVE, "entrants", 60, "friends", 50);
        var group = start();
        crew.play(group);

        assertThat(story.ending(group)).contains("endEvent_fg08_flashDone");
        assertThat(story.passed()).containsSubsequence("fg01", "fg02", "mw02", "fg03", "fg04", "fg05", "sd01", "fg06", "fg07", "gd01")
                .doesNotContain("fg03t");
        assertThat(story.valuesOf("ladderKind")).containsOnly("flash");
        assertThat(dissolved.texts("mode")).containsExactly("dissolve");
    }

    @Test
    void closesItsSaleSixHoursAfterItOpened() {
        var group = start();

        assertThat(driver.engine().getRuntimeService().getVariable(group.getId(), "saleCloseAt"))
                .isEqualTo(java.util.Date.from(Instant.parse("2030-12-16T10:00:00Z")));
        assertThat(driver.tasks(group, "userTask_fg01_createGroup").get(0).getDueDate())
                .as("two days before").isEqualTo(Instant.parse("2030-12-14T10:00:00Z"));
    }

    @ParameterizedTest(name = "{0} came: more are wanted {1}")
    @CsvSource({"49, true", "50, false"})
    void wantsFiftyPeople(int entrants, boolean wanted) {
        var group = received(entrants);

        assertThat(driver.openElements(group)).containsExactly(wanted ? FILL_UP : OPEN);
    }

    @Test
    void startsWithFewerWhenTheLeadSaysSo() {
        var group = received(20);
        assertThat(story.asked(group, FILL_UP)).containsExactly("project_lead");
        driver.complete(group, FILL_UP, "shortfallAction", "go");

        assertThat(driver.openElements(group)).containsExactly(OPEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"boost", "postpone"})
    void fillsUpTwiceThenStartsWithWhoeverCame(String action) {
        var group = received(20);
        for (var round = 1; round <= 2; round++) {
            driver.complete(group, FILL_UP, "shortfallAction", action);
            driver.complete(group, RECEIVE, "entrants", 30, "friends", 10);
        }

        assertThat(driver.openElements(group)).containsExactly(OPEN);
    }

    private ProcessInstance received(int entrants) {
        var group = start();
        crew.playTo(group, RECEIVE);
        driver.complete(group, RECEIVE, "entrants", entrants, "friends", 10);
        return group;
    }

    private ProcessInstance start() {
        return driver.start("flash-sale-group-run", "spring/G001",
                Map.of("groupId", "G001", "saleOpenAt", "2030-12-16T12:00:00+08:00"));
    }
}
