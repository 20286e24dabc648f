package qipan.engine.sandbox;

import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;

/** Timers must be readable, and must not cycle so fast or so long that the job executor does nothing else. */
final class SaneTimers implements ElementRule {

    @Override
    public void check(Site site, Report report) {
        var text = site.node().text().trim();
        var rule = switch (site.node().name()) {
            case "timeCycle" -> Cycle.objection(text);
            case "timeDuration" -> whenLiteral(text, SaneTimers::isDuration);
            case "timeDate" -> whenLiteral(text, SaneTimers::isDate);
            case "failedJobRetryTimeCycle" -> Retry.isSane(text) ? Optional.<Rule>empty() : Optional.of(Rule.RETRY);
            default -> Optional.<Rule>empty();
        };
        rule.ifPresent(it -> site.report(report, it, text));
    }

    private static Optional<Rule> whenLiteral(String text, Predicate<String> readable) {
        return ExpressionTree.isExpression(text) || readable.test(text) ? Optional.empty() : Optional.of(Rule.TIMER);
    }

    private static boolean isDuration(String text) {
        return Cycle.period(text).filter(it -> !it.isNegative()).isPresent();
    }

    private static boolean isDate(String text) {
        try {
            return DateTimeUtil.parseDate(text) != null;
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
