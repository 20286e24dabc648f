package qipan.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import qipan.engine.OverduePolicy.Every;
import qipan.engine.OverduePolicy.Last;
import qipan.engine.form.FormTrial;
import tools.jackson.core.JacksonException;

/** What becomes of an overdue task can be done: the words mean something, and the program could fill the form. */
final class OverdueRule implements ElementRule {

    private static final String LAST = "overdue";
    private static final String REMINDERS = "overdueReminders";
    private static final String EVERY = "overdueEvery";
    private static final Pattern COUNT = Pattern.compile("\\d|10");

    private final Function<String, Optional<String>> forms;

    /** @param forms documents by key; empty for one that is not known here */
    OverdueRule(Function<String, Optional<String>> forms) {
        this.forms = forms;
    }

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (!site.isBpmn() || !node.is("userTask") || Stream.of(LAST, REMINDERS, EVERY).allMatch(it -> SigningRule.said(node, it).isEmpty())) {
            return;
        }
        refuse(site, LAST, word -> Last.of(word).filter(last -> !last.decides() || SigningRule.said(node, "approval").isPresent()).isPresent(), report);
        refuse(site, REMINDERS, word -> COUNT.matcher(word).matches(), report);
        refuse(site, EVERY, word -> Every.of(word).isPresent(), report);
        var last = SigningRule.said(node, LAST).flatMap(Last::of).orElse(Last.REMIND);
        checkTime(site, last, report);
        if (last.decides()) {
            checkForm(site, last, report);
        }
    }

    private static void refuse(Site site, String property, Predicate<String> fits, Report report) {
        SigningRule.said(site.node(), property).filter(fits.negate()).ifPresent(word -> site.report(report, Rule.OVERDUE, property, word));
    }

    /** What comes after the end of its time needs an end, and a distance; a distance needs something that comes. */
    private static void checkTime(Site site, Last last, Report report) {
        var reminds = SigningRule.said(site.node(), REMINDERS).filter(count -> !count.equals("0")).isPresent();
        if ((last != Last.REMIND || reminds) != SigningRule.said(site.node(), EVERY).isPresent()) {
            site.report(report, Rule.OVERDUE_EVERY);
        }
        if (site.node().camunda("dueDate").filter(due -> !due.isBlank()).isEmpty()) {
            site.report(report, Rule.OVERDUE_DUE);
        }
    }

    private void checkForm(Site site, Last last, Report report) {
        var key = site.node().camunda("formRef");
        if (key.isEmpty()) {
            site.report(report, Rule.OVERDUE_FORM, last.word(), "decision");
            return;
        }
        var wrong = key.flatMap(forms).map(document -> objections(document, last)).orElse(List.of());
        if (!wrong.isEmpty()) {
            site.report(report, Rule.OVERDUE_FORM, last.word(), String.join(", ", wrong));
        }
    }

    private static List<String> objections(String document, Last last) {
        try {
            var form = FormTrial.of(document);
            var answers = new HashMap<String, Object>(Map.of("decision", last.word()));
            if (form.asks("comment")) {
                answers.put("comment", last.word());
            }
            return form.objections(answers);
        } catch (JacksonException unreadable) {
            // The check of the form itself says so.
            return List.of();
        }
    }
}
