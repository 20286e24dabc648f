package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyThemeDecisionTest {

    private final DecisionTable themes = DecisionTable.named("weekly-theme");
    private final DecisionTable days = DecisionTable.named("day-script");
    private final DecisionTable texts = DecisionTable.named("script-template");

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "MON, entertainment, 游戏",
        "TUE, content,       知识",
        "THU, benefits,      优惠券",
        "FRI, activity,      快闪"
    })
    void givesEachWorkingDayItsTheme(String weekday, String theme, String evening) {
        var row = themes.row("weekday", weekday);

        assertThat(row).containsEntry("theme", theme);
        assertThat(row.get("evening").toString()).contains(evening);
        assertThat(row.get("morning").toString()).startsWith("早上好");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"WED", "SAT", "SUN"})
    void onlyGreetsOnDaysOfRest(String weekday) {
        var row = themes.row("weekday", weekday);

        assertThat(row).containsEntry("theme", "rest").containsEntry("evening", "");
        assertThat(row.get("morning").toString()).startsWith("早上好");
    }

    @Test
    void knowsNoOtherDay() {
        assertThat(themes.rows("weekday", "XXX")).isEmpty();
    }

    @ParameterizedTest(name = "day {0}: {1} slots")
    @CsvSource({"1, 2", "2, 2", "3, 1", "4, 2", "5, 2", "6, 1", "7, 1", "8, 0"})
    void postsInTheEveningOfWorkingDaysOnly(int day, int slots) {
        assertThat(days.rows("dayNo", day, "runMode", "long", "scriptSet", "long-term")).hasSize(slots);
    }

    @Test
    void speaksTheWordsOfTheWeek() {
        assertThat(texts.row("scriptId", "SCR_LONG_MORNING")).containsEntry("text", "{morningText}");
        assertThat(texts.row("scriptId", "SCR_LONG_EVENING")).containsEntry("text", "{eveningText}");
    }
}
