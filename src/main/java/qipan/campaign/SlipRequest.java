package qipan.campaign;

import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.AnchorMove;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * How a manager moves an anchor.
 *
 * @param to a date for a day, a date-time for a moment; or {@code by}
 * @param by ISO 8601 such as {@code P1D}, {@code -PT2H}; days only for a day
 * @param groups group codes; none means the whole campaign
 * @param preview only tell what it would change
 */
record SlipRequest(
        @NotBlank String anchor,
        @Nullable String to,
        @Nullable String by,
        @Nullable List<String> groups,
        @Nullable Boolean preview) {

    private static final int DATE_ALONE = "2026-03-02".length();
    private static final Duration FAR = Duration.ofDays(730);

    @Nullable List<String> codes() {
        return groups == null || groups.isEmpty() ? null : groups.stream().distinct().toList();
    }

    /** @throws Refusal 422 that names the field */
    AnchorMove move() {
        if (!AnchorMove.DAYS.contains(anchor) && !AnchorMove.MOMENTS.contains(anchor)) {
            throw wrong("anchor", "known", "campaign.slip.anchor", anchor);
        }
        if (isBlank(to) == isBlank(by)) {
            throw wrong("by", "one", "campaign.slip.one");
        }
        return isBlank(by) ? new AnchorMove(anchor, null, moment(String.valueOf(to))) : new AnchorMove(anchor, length(String.valueOf(by)), null);
    }

    private Instant moment(String text) {
        try {
            return AnchorMove.moment(anchor, AnchorMove.DAYS.contains(anchor) ? text.substring(0, DATE_ALONE) : text);
        } catch (RuntimeException noMoment) {
            throw wrong("to", "moment", "campaign.slip.to", text);
        }
    }

    private Duration length(String text) {
        try {
            var negative = text.startsWith("-");
            var amount = negative ? text.substring(1) : text;
            var length = amount.contains("T") ? Duration.parse(amount) : days(Period.parse(amount));
            if (length.isZero() || length.abs().compareTo(FAR) > 0 || AnchorMove.DAYS.contains(anchor) && !wholeDays(length)) {
                throw wrong("by", "length", "campaign.slip.by", text);
            }
            return negative ? length.negated() : length;
        } catch (DateTimeException | ArithmeticException noLength) {
            throw wrong("by", "length", "campaign.slip.by", text);
        }
    }

    /** Weeks count; months have no length. */
    private static Duration days(Period period) {
        if (period.toTotalMonths() != 0) {
            throw new DateTimeException("Months have no length: " + period);
        }
        return Duration.ofDays(period.getDays());
    }

    private static boolean wholeDays(Duration length) {
        return length.equals(Duration.ofDays(length.toDays()));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Refusal wrong(String field, String rule, String message, Object... args) {
        return Refusal.invalid("campaign.slip.invalid", List.of(Violation.ofField(field, rule, message, args)));
    }
}
