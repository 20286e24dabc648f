package qipan.engine.sandbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Inputs of published delegates that name something: as good as a reference in an attribute. */
enum DelegateInput {
    /** Of {@code startGroups} and {@code startPlaybook}. */
    PLAYBOOK,
    /** Of {@code decideEach}. */
    DECISION,
    /** Of {@code notifyRole}. */
    ROLE;

    boolean isAt(Site site) {
        return isOf(site, null)
                && site.node().attribute("name").filter(name().toLowerCase(Locale.ROOT)::equals).isPresent();
    }

    /**
     * Whether the element is an input of a service task's delegate.
     *
     * @param delegate the expression that names it; null for any
     */
    static boolean isOf(Site site, @Nullable String delegate) {
        var node = site.node();
        return node.isCamunda()
                && node.is("inputParameter")
                && site.parent() != null
                && site.parent().parent() != null
                && site.parent().parent().parent() != null
                && site.parent().parent().parent().node().camunda("delegateExpression")
                        .filter(it -> delegate == null || it.equals(delegate))
                        .isPresent();
    }
}
