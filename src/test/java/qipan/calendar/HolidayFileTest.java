package qipan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import tools.jackson.databind.json.JsonMapper;

class HolidayFileTest {

    @Test
    void readsAHolidayAndAWeekendThatIsWorked() {
        var days = read("""
                {"$schema": "x", "year": 2027, "papers": [], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "元旦", "date": "2026-12-27", "isOffDay": false}]}""");
        assertThat(days).containsExactly(
                new LegalDay("元旦", LocalDate.of(2027, 1, 1), true),
                new LegalDay("元旦", LocalDate.of(2026, 12, 27), false));
    }

    @Test
    void takesAYearWithoutHolidays() {
        assertThat(read("{\"year\": 2027, \"days\": []}")).isEmpty();
    }

    @Test
    void refusesAnotherYear() {
        assertThat(violations("{\"year\": 2026, \"days\": []}")).containsExactly("year year calendar.year.other");
    }

    @Test
    void refusesWhatIsNoHolidayFile() {
        assertThat(violations("[1, 2]")).containsExactly(
                "year year calendar.year.other", "days required calendar.days.missing");
    }

    @Test
    void namesEachWrongValueOfEachDay() {
        assertThat(violations("""
                {"year": 2027, "days": [
                  {"name": "", "date": "2027-02-30", "isOffDay": "yes"},
                  {"name": "春节", "date": "2028-01-01", "isOffDay": true},
                  "Sunday"]}"""))
                .containsExactly(
                        "days[0].date date calendar.date.wrong",
                        "days[0].name required calendar.name.wrong",
                        "days[0].isOffDay type calendar.off.wrong",
                        "days[1].date year calendar.date.outside",
                        "days[2].date date calendar.date.wrong",
                        "days[2].name required calendar.name.wrong",
                        "days[2].isOffDay type calendar.off.wrong");
    }

    @Test
    void refusesADayThatIsThereTwice() {
        var day = "{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true}";
        assertThat(violations("{\"year\": 2027, \"days\": [" + day + "," + day + "]}"))
                .containsExactly("days[1].date unique calendar.date.twice");
    }

    @Test
    void refusesAFileThatIsTooLong() {
        var days = String.join(",", Collections.nCopies(201, "1"));
        assertThat(violations("{\"year\": 2027, \"days\": [" + days + "]}"))
                .containsExactly("days maxLength calendar.days.many");
    }

    private static List<LegalDay> read(String json) {
        return HolidayFile.read(2027, JsonMapper.shared().readTree(json));
    }

    private static List<String> violations(String json) {
        var refusal = catchThrowableOfType(Refusal.class, () -> read(json));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.violations().stream().map(HolidayFileTest::summary).toList();
    }

    private static String summary(Violation violation) {
        return violation.field() + " " + violation.rule() + " " + violation.message();
    }
}
