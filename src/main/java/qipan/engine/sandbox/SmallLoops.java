package qipan.engine.sandbox;

import java.util.Locale;
import java.util.Set;

/**
 * Never a multi-instance over groups: the parent execution becomes a lock that thousands wait for. Groups run as root
 * instances of their own (ADR: groups as root instances).
 */
final class SmallLoops implements ElementRule {

    private static final Set<String> GROUPS = Set.of("groupids", "groupcodes", "groups", "groupid", "group");

    @Override
    public void check(Site site, Report report) {
        if (site.node().is("multiInstanceLoopCharacteristics")) {
            site.node().camunda("collection").filter(SmallLoops::isGroups).ifPresent(
                    it -> site.report(report, Rule.LOOP_GROUPS, it));
            site.node().camunda("elementVariable").filter(SmallLoops::isGroups).ifPresent(
                    it -> site.report(report, Rule.LOOP_GROUPS, it));
        }
        if (site.node().is("loopCardinality") && isTooMany(site.node().text().trim())) {
            site.report(report, Rule.LOOP_SIZE, site.node().text().trim(), Limits.LOOP);
        }
    }

    private static boolean isGroups(String name) {
        var plain = name.replaceAll("[$#{}\\s]", "").toLowerCase(Locale.ROOT);
        return GROUPS.contains(plain) || plain.startsWith("groups.") || plain.contains("'groupids'");
    }

    private static boolean isTooMany(String cardinality) {
        return cardinality.matches("\\d+") && (cardinality.length() > 6 || Integer.parseInt(cardinality) > Limits.LOOP);
    }
}
