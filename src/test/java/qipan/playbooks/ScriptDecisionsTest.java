package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script tables: what is posted when, and the words. */
class ScriptDecisionsTest {

    private static final Set<String> CATALOGUED = Set.of(
            "SCR_G1_WELCOME", "SCR_G1_STORY", "SCR_G2_FACT", "SCR_G2_GAME", "SCR_G3_TOPIC", "SCR_G4_IDENTITY",
            "SCR_G4_CHECKIN", "SCR_G5_CASE", "SCR_G6_PAIN", "SCR_G7_SCHEME", "SCR_G7_BOARD", "SCR_G8_GUARANTEE",
            "SCR_G9_POLICY", "SCR_G9_SIGN", "SCR_G10_REMIND", "SCR_G11_OPEN", "SCR_STEP_NOTICE", "SCR_CLOSE_GIFT",
            "SCR_DISSOLVE", "SCR_CRISIS_FIRST");

    private final DecisionTable days = DecisionTable.named("day-script");
    private final DecisionTable texts = DecisionTable.named("script-template");

    @ParameterizedTest(name = "day {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 9, 10})
    void fillsFourSlotsOfEachFineDay(int day) {
        assertThat(times(day, "fine", "new-estate", "full")).containsExactly("09:00", "12:30", "20:00", "21:00");
    }

    @Test
    void opensTheLeaderboardOnDaySevenWhenRunInFull() {
        assertThat(times(7, "fine", "new-estate", "full")).containsExactly("09:00", "12:30", "20:00", "20:30", "21:00");
        assertThat(times(7, "fine", "new-estate", "reduced")).containsExactly("09:00", "12:30", "20:00", "21:00");
    }

    @Test
    void leavesTheMainSlotOfTheLandingDayToTheSale() {
        assertThat(times(11, "fine", "new-estate", "full")).containsExactly("09:00", "12:30", "21:00");
    }

    @Test
    void keepsOneGameWhenRunReduced() {
        assertThat(scripts(2, "fine", "new-estate", "reduced")).contains("SCR_G2_GAME");
        assertThat(scripts(5, "fine", "new-estate", "reduced")).doesNotContain("SCR_G5_GAME");
        assertThat(scripts(4, "fine", "new-estate", "reduced")).doesNotContain("SCR_G4_CHECKIN");
    }

    @ParameterizedTest(name = "quick day {0}")
    @CsvSource({"1, 3", "2, 2", "3, 3", "13, 2"})
    void postsLessInQuickMode(int day, int slots) {
        assertThat(days.rows("dayNo", day, "runMode", "quick", "scriptSet", "new-estate", "activationLevel", "minimal"))
                .hasSize(slots);
    }

    @Test
    void hasNoTrustDaysInQuickMode() {
        assertThat(days.rows("dayNo", 5, "runMode", "quick", "scriptSet", "new-estate")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "new-estate, SCR_G2_FACT, SCR_G6_PAIN, SCR_G7_SCHEME",
        "old-estate, SCR_G2_FACT_OLD, SCR_G6_PAIN_OLD, SCR_G7_SCHEME_OLD",
        "joined-group, SCR_G2_FACT_JOINED, SCR_G6_PAIN_JOINED, SCR_G7_SCHEME_JOINED",
        "vip-group, SCR_G2_FACT_VIP, SCR_G6_PAIN_VIP, SCR_G7_SCHEME_VIP",
        "alliance-group, SCR_G2_FACT_ALLIANCE, SCR_G6_PAIN_ALLIANCE, SCR_G7_SCHEME_ALLIANCE"
    })
    void variesSceneTrustTopicAndValueDayByScriptSet(String set, String scene, String trust, String value) {
        assertThat(scripts(2, "fine", set, "full")).contains(scene);
        assertThat(scripts(6, "fine", set, "full")).contains(trust);
        assertThat(scripts(7, "fine", set, "full")).contains(value);
    }

    @Test
    void sellsNothingToAJoinedGroupBeforeDaySeven() {
        assertThat(scripts(4, "fine", "joined-group", "full")).contains("SCR_G4_IDENTITY_JOINED")
                .doesNotContain("SCR_G4_IDENTITY");
    }

    @Test
    void takesAnUnknownSetForANewEstate() {
        assertThat(scripts(2, "fine", "default", "full")).contains("SCR_G2_FACT");
        assertThat(days.rows("dayNo", 2, "runMode", "fine")).hasSize(4);
    }

    @Test
    void hasAScriptForExtensionDays() {
        assertThat(times(12, "fine", "old-estate", "full")).containsExactly("09:00", "12:30", "20:00");
        assertThat(times(13, "fine", "old-estate", "full")).containsExactly("12:30", "20:00", "21:00");
    }

    @Test
    void hasTheWordsOfEverySlotAndOfTheCatalogue() {
        var used = Stream.of("new-estate", "old-estate", "joined-group", "vip-group", "alliance-group")
                .flatMap(set -> IntStream.rangeClosed(1, 13).boxed().flatMap(day -> scripts(day, "fine", set, "full").stream()));

        assertThat(Stream.concat(used, CATALOGUED.stream()).distinct()).allSatisfy(script -> assertThat(
                        texts.row("scriptId", script).get("text").toString()).hasSizeBetween(10, 600));
    }

    private List<String> times(int day, String mode, String set, String level) {
        return column("time", day, mode, set, level).sorted().toList();
    }

    private List<String> scripts(int day, String mode, String set, String level) {
        return column("script", day, mode, set, level).toList();
    }

    private Stream<String> column(String output, int day, String mode, String set, String level) {
        return days.rows("dayNo", day, "runMode", mode, "scriptSet", set, "activationLevel", level).stream()
                .map(row -> row.get(output).toString());
    }
}
