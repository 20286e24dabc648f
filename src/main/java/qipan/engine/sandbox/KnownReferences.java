package qipan.engine.sandbox;

import java.util.Optional;
import java.util.Set;
import qipan.engine.KnownModels;

/** Forms, decisions and processes that a model names must come with it or be published already. */
final class KnownReferences implements ElementRule {

    private final KnownModels known;

    KnownReferences(KnownModels known) {
        this.known = known;
    }

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        check(site, node.camunda("formRef"), known.forms(), Rule.FORM, report);
        check(site, Payload.form(node), known.forms(), Rule.FORM, report);
        check(site, node.camunda("decisionRef"), known.decisions(), Rule.DECISION, report);
        if (node.is("callActivity")) {
            check(site, node.attribute("calledElement"), known.processes(), Rule.CALLED, report);
        }
        if (DelegateInput.PLAYBOOK.isAt(site)) {
            check(site, Optional.of(node.text().trim()), known.processes(), Rule.CALLED, report);
        }
        if (DelegateInput.DECISION.isAt(site)) {
            check(site, Optional.of(node.text().trim()), known.decisions(), Rule.DECISION, report);
        }
    }

    private static void check(Site site, Optional<String> reference, Set<String> keys, Rule rule, Report report) {
        reference.filter(it -> !keys.contains(it)).ifPresent(it -> {
            // Which one it will be, only the running instance knows.
            site.report(report, ExpressionTree.isExpression(it) ? Rule.DYNAMIC : rule, it);
        });
    }
}
