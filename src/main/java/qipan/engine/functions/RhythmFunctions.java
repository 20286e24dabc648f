package qipan.engine.functions;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Locale;
import java.util.function.UnaryOperator;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.shared.Zones;

/**
 * {@code rhythm}: the next moment of a daily, weekly or monthly rhythm, for timers of processes that go round. Always
 * later than now; times of day and days are Asia/Shanghai.
 */
@PublishedFunctions("rhythm")
class RhythmFunctions {

    private final Clock clock;

    RhythmFunctions(Clock clock) {
        this.clock = clock;
    }

    @Published(zh = "下一次每天的某时刻")
    Date daily(String at) {
        return next(today(), at, day -> day.plusDays(1));
    }

    /** @param day {@code MON} to {@code SUN} */
    @Published(zh = "下一次每周某天(MON–SUN)的某时刻")
    Date weekly(String day, String at) {
        var first = today().with(TemporalAdjusters.nextOrSame(weekday(day)));
        return next(first, at, date -> date.plusWeeks(1));
    }

    /** @param day of the month; the last one of a month that is shorter */
    @Published(zh = "下一次每月某日的某时刻,当月没有这一天取月末")
    Date monthly(int day, String at) {
        return next(inMonth(YearMonth.from(today()), day), at, date -> inMonth(YearMonth.from(date).plusMonths(1), day));
    }

    @Published(zh = "今天星期几,MON–SUN")
    String weekday() {
        return word(today().getDayOfWeek());
    }

    private Date next(LocalDate first, String at, UnaryOperator<LocalDate> after) {
        var time = LocalTime.parse(at);
        var now = ZonedDateTime.now(clock.withZone(Zones.SHANGHAI));
        var moment = first.atTime(time).atZone(Zones.SHANGHAI);
        return Date.from((moment.isAfter(now) ? moment : after.apply(first).atTime(time).atZone(Zones.SHANGHAI)).toInstant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.SHANGHAI));
    }

    private static LocalDate inMonth(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static DayOfWeek weekday(String wanted) {
        for (var day : DayOfWeek.values()) {
            if (word(day).equals(wanted)) {
                return day;
            }
        }
        throw new IllegalArgumentException("No day of the week: " + wanted);
    }

    private static String word(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT);
    }
}
