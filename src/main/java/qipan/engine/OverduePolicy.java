package qipan.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qipan.calendar.WorkCalendar;

/**
 * What becomes of a task that nobody does in time (超时策略): so many more reminders, then what the step says. Both are counted on
 * legal workdays. A step that says nothing is reminded of at its end, as any.
 *
 * @param reminders after the one at the end of its time
 * @param every between the end, the reminders and what comes last; null when nothing comes
 */
public record OverduePolicy(Last last, int reminders, @Nullable Every every) {

    /** Rounds after which a refusal is final: what keeps a task from being decided mostly passes. */
    private static final int MOST_TRIES = 3;

    /** The words of the extension property {@code overdue}. */
    public enum Last {
        REMIND("remind"),
        APPROVE("approve"),
        REJECT("reject"),
        SUPERIOR("superior");

        private final String word;

        Last(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public boolean decides() {
            return this == APPROVE || this == REJECT;
        }

        public static Optional<Last> of(String word) {
            for (var last : values()) {
                if (last.word.equals(word)) {
                    return Optional.of(last);
                }
            }
            return Optional.empty();
        }
    }

    /** {@code 4h} are working hours of legal workdays, {@code 1d} legal workdays. */
    public record Every(int count, boolean days) {

        private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d?)([hd])");

        public static Optional<Every> of(String text) {
            var written = WRITTEN.matcher(text);
            return written.matches()
                    ? Optional.of(new Every(Integer.parseInt(written.group(1)), written.group(2).equals("d")))
                    : Optional.empty();
        }

        private Instant after(Instant moment, WorkCalendar calendar) {
            return days ? calendar.plusWorkDays(moment, count) : calendar.plusLegalHours(moment, count);
        }
    }

    public static OverduePolicy of(StepModel step) {
        return new OverduePolicy(
                said(step, "overdue").flatMap(Last::of).orElse(Last.REMIND),
                said(step, "overdueReminders").map(Integer::parseInt).orElse(0),
                said(step, "overdueEvery").flatMap(Every::of).orElse(null));
    }

    /** Templates leave empty what is not filled in. */
    private static Optional<String> said(StepModel step, String property) {
        return Optional.ofNullable(step.property(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether the reminders are over in a round, counted from one. */
    public boolean isLast(int round) {
        return last != Last.REMIND && round > reminders;
    }

    /** When a round comes, counted from the one before; null when it does not. */
    public @Nullable Instant next(int round, Instant before, WorkCalendar calendar) {
        var comes = round <= reminders || last != Last.REMIND && round <= reminders + MOST_TRIES;
        return every == null || !comes ? null : every.after(before, calendar);
    }
}
