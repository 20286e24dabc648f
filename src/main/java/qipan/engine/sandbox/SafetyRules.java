package qipan.engine.sandbox;

import java.util.List;

/** The rules that keep the server safe. They hold at import and again whenever the engine parses a model. */
final class SafetyRules {

    private final List<ElementRule> rules;

    SafetyRules(Callables callables) {
        this.rules = List.of(
                new AllowedElements(),
                new AllowedAttributes(),
                new SafeExpressions(callables),
                new PublishedDelegates(callables),
                new KnownWorkers(callables),
                new SaneTimers(),
                new SmallLoops(),
                new SafeDecisions(callables));
    }

    void check(String file, XmlNode root, Report report) {
        new Site(file, root, null).walk(site -> rules.forEach(rule -> rule.check(site, report)));
        var elements = root.tree().filter(it -> !Vocabulary.DIAGRAM.contains(it.uri())).count();
        if (root.uri().equals(Vocabulary.BPMN) && elements > Limits.ELEMENTS) {
            report.add(file, null, Rule.XML_NODES, Limits.ELEMENTS);
        }
    }
}
