package qipan.engine.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Finding;

/** Collects findings, up to a number that a person may still read. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();

    void add(String file, @Nullable String element, Rule rule, Object... args) {
        var finding = rule.finding(file, element, args);
        // One wrong expression may sit in an attribute that two rules look at.
        if (findings.size() < Limits.FINDINGS && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
