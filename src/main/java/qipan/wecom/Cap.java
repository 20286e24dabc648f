package qipan.wecom;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import qipan.shared.Zones;

/** How often one group or customer gets a mass send, whoever sends it: one of three rules, as WeCom offers them. */
enum Cap {

    /** As many as the month has days. */
    MONTH {
        @Override
        int most(LocalDate today) {
            return today.lengthOfMonth();
        }

        @Override
        LocalDate firstDay(LocalDate today) {
            return today.withDayOfMonth(1);
        }
    },
    /** Seven in a calendar week. */
    WEEK {
        @Override
        int most(LocalDate today) {
            return 7;
        }

        @Override
        LocalDate firstDay(LocalDate today) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    DAY {
        @Override
        int most(LocalDate today) {
            return 1;
        }

        @Override
        LocalDate firstDay(LocalDate today) {
            return today;
        }
    };

    abstract int most(LocalDate today);

    /** From which day those count that have been sent. */
    abstract LocalDate firstDay(LocalDate today);

    int most(Instant now) {
        return most(LocalDate.ofInstant(now, Zones.SHANGHAI));
    }

    Instant since(Instant now) {
        return firstDay(LocalDate.ofInstant(now, Zones.SHANGHAI)).atStartOfDay(Zones.SHANGHAI).toInstant();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
