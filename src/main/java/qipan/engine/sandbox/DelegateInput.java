package qipan.engine.sandbox;

import java.util.Locale;

/** Inputs of published delegates that name something: as good as a reference in an attribute. */
enum DelegateInput {
    /** Of {@code startGroups} and {@code startPlaybook}. */
    PLAYBOOK,
    /** Of {@code decideEach}. */
    DECISION,
    /** Of {@code notifyRole}. */
    ROLE;

    boolean isAt(Site site) {
        var node = site.node();
        var takesDelegate = site.parent() != null && site.parent().parent() != null
                && site.parent().parent().parent() != null
                && site.parent().parent().parent().node().camunda("delegateExpression").isPresent();
        return takesDelegate
                && node.isCamunda()
                && node.is("inputParameter")
                && node.attribute("name").filter(name().toLowerCase(Locale.ROOT)::equals).isPresent();
    }
}
