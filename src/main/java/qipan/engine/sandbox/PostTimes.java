package qipan.engine.sandbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import qipan.engine.PostRange;

/** How often it comes to something, as far as a model says so in figures. */
final class PostTimes {

    private static final int DAY = 24;

    /** Functions of timers that let the same through once in a time, whatever the clock says. */
    private static final Map<String, Integer> RHYTHMS = Map.of("rhythm.daily(", DAY, "rhythm.weekly(", 7 * DAY, "rhythm.monthly(", 31 * DAY);

    private PostTimes() {}

    /** @param loop multi-instance characteristics; @param once what one instance makes */
    static PostRange ofEach(XmlNode loop, PostRange once) {
        var number = loop.child("loopCardinality").map(it -> it.text().trim()).filter(it -> it.matches("\\d{1,4}"));
        if (number.isEmpty()) {
            return once.anyTimes();
        }
        var all = once.times(Integer.parseInt(number.get()));
        // It may be over after the first.
        return loop.child("completionCondition").isEmpty() ? all : new PostRange(Math.min(all.least(), once.least()), all.most(), all.inMonth());
    }

    /** @param event one that interrupts nothing; @param once what follows it each time */
    static PostRange of(XmlNode event, PostRange once) {
        var timer = event.child("timerEventDefinition");
        if (timer.isPresent() && timer.get().child("timeCycle").isEmpty()) {
            return once.maybe();
        }
        var cycle = timer.flatMap(it -> it.child("timeCycle")).map(it -> it.text().trim()).orElse("");
        if (cycle.matches("R\\d{1,3}/.+")) {
            return once.maybe().times(Integer.parseInt(cycle.substring(1, cycle.indexOf('/'))));
        }
        var hours = hours(cycle);
        return once.most() == 0 || hours == 0 ? once.anyTimes()
                : new PostRange(0, PostRange.OPEN, PostRange.multiply(once.inMonth(), PostWalk.timesInMonth(hours)));
    }

    /** 0 when nobody can tell. */
    static int everyHours(XmlNode shape) {
        return shape.child("timerEventDefinition").stream()
                .flatMap(it -> it.children().stream())
                .mapToInt(it -> hours(it.text().trim()))
                .filter(hours -> hours > 0)
                .findFirst()
                .orElse(0);
    }

    private static int hours(String time) {
        var rhythm = RHYTHMS.entrySet().stream().filter(it -> time.contains(it.getKey())).map(Map.Entry::getValue).findFirst();
        Optional<Duration> period = time.isEmpty() ? Optional.empty() : Cycle.period(time.substring(time.lastIndexOf('/') + 1));
        return rhythm.orElseGet(() -> period.map(it -> (int) Math.min(Integer.MAX_VALUE, Math.max(0, it.toHours()))).orElse(0));
    }
}
