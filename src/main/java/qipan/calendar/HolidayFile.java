package qipan.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import tools.jackson.databind.JsonNode;

/**
 * Reads a holiday-cn file and collects everything that is wrong with it. What the file says beyond the year and its
 * days (schema, papers) is passed over.
 */
final class HolidayFile {

    private static final int MOST_DAYS = 200;
    private static final int LONGEST_NAME = 50;

    private final int year;
    private final List<Violation> violations = new ArrayList<>();
    private final List<LegalDay> days = new ArrayList<>();
    private final Set<LocalDate> dates = new HashSet<>();

    private HolidayFile(int year) {
        this.year = year;
    }

    /** @throws Refusal 422 with all violations */
    static List<LegalDay> read(int year, JsonNode file) {
        var reading = new HolidayFile(year);
        reading.readFile(file);
        if (!reading.violations.isEmpty()) {
            throw Refusal.invalid("calendar.invalid", reading.violations, Integer.toString(year));
        }
        return reading.days;
    }

    private void readFile(JsonNode file) {
        var stated = file.path("year");
        if (!stated.isInt() || stated.intValue() != year) {
            refuse("year", "year", "calendar.year.other", Integer.toString(year));
        }
        var list = file.path("days");
        if (!list.isArray()) {
            refuse("days", "required", "calendar.days.missing");
        } else if (list.size() > MOST_DAYS) {
            refuse("days", "maxLength", "calendar.days.many", MOST_DAYS);
        } else {
            for (var i = 0; i < list.size(); i++) {
                readDay("days[" + i + "]", list.get(i));
            }
        }
    }

    private void readDay(String at, JsonNode day) {
        var date = date(at + ".date", day.path("date"));
        var name = day.path("name");
        if (!name.isString() || name.stringValue().isBlank() || name.stringValue().length() > LONGEST_NAME) {
            refuse(at + ".name", "required", "calendar.name.wrong", LONGEST_NAME);
        }
        var off = day.path("isOffDay");
        if (!off.isBoolean()) {
            refuse(at + ".isOffDay", "type", "calendar.off.wrong");
        }
        if (date != null && violations.isEmpty()) {
            days.add(new LegalDay(name.stringValue(), date, off.booleanValue()));
        }
    }

    private @Nullable LocalDate date(String at, JsonNode text) {
        var date = parse(text);
        if (date == null) {
            refuse(at, "date", "calendar.date.wrong");
        } else if (!belongsToYear(date)) {
            refuse(at, "year", "calendar.date.outside", date.toString(), Integer.toString(year));
        } else if (!dates.add(date)) {
            refuse(at, "unique", "calendar.date.twice", date.toString());
        }
        return date;
    }

    /** The announcement of a year may move days of the December before. */
    private boolean belongsToYear(LocalDate date) {
        return date.getYear() == year || date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
    }

    private void refuse(String at, String rule, String message, Object... args) {
        violations.add(Violation.ofField(at, rule, message, args));
    }

    private static @Nullable LocalDate parse(JsonNode text) {
        try {
            return text.isString() ? LocalDate.parse(text.stringValue()) : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
