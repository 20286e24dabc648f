package qipan.engine.sandbox;

import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.impl.calendar.CronTimer;

/** How often a repeating timer fires: ISO 8601 ({@code R5/PT1H}) or cron. Literal only, or nobody could tell. */
final class Cycle {

    /** Enough firings to see the closest two: the minutes of a cron line are the same in every hour it names. */
    private static final int FIRINGS = 150;

    private Cycle() {}

    static Optional<Rule> objection(String text) {
        try {
            var sane = text.startsWith("R") ? isSaneRepetition(text) : isSaneCron(text);
            return sane ? Optional.empty() : Optional.of(Rule.TIMER_CYCLE);
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Optional.of(ExpressionTree.isExpression(text) ? Rule.TIMER_CYCLE : Rule.TIMER);
        }
    }

    private static boolean isSaneRepetition(String text) {
        var parts = text.split("/");
        var endless = parts[0].length() == 1 || Integer.parseInt(parts[0].substring(1)) > 1_000;
        var every = Arrays.stream(parts).skip(1).map(Cycle::period).flatMap(Optional::stream).findFirst();
        return every.orElseThrow(IllegalArgumentException::new).compareTo(least(endless)) >= 0;
    }

    private static boolean isSaneCron(String text) throws ParseException {
        var cron = CronTimer.parse(text);
        var last = new Date(0);
        for (int i = 0; i < FIRINGS; i++) {
            var next = cron.getDueDate(last);
            if (next.equals(last)) {
                // It has fired for the last time.
                return true;
            }
            if (i > 0 && next.getTime() - last.getTime() < least(true).toMillis()) {
                return false;
            }
            last = next;
        }
        return true;
    }

    private static Duration least(boolean endless) {
        return endless ? Limits.ENDLESS_CYCLE : Limits.CYCLE;
    }

    /** Counted from 1 January 1970 where a period holds months or years. */
    static Optional<Duration> period(String text) {
        try {
            var period = DatatypeFactory.newInstance().newDuration(text);
            return Optional.of(Duration.ofMillis(period.getTimeInMillis(new Date(0))));
        } catch (IllegalArgumentException noPeriod) {
            return Optional.empty();
        } catch (DatatypeConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
