package qipan.playbook;

import java.util.List;
import qipan.engine.Finding;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** A bundle breaks the rules for models. Carries every finding, warnings too. */
public class BundleRefused extends Refusal {

    private final transient List<Finding> findings;

    public BundleRefused(List<Finding> findings) {
        super(Kind.INVALID, "playbook.refused", violations(findings), countErrors(findings));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    private static long countErrors(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).count();
    }

    private static List<Violation> violations(List<Finding> findings) {
        return findings.stream().filter(Finding::isError).map(BundleRefused::violation).toList();
    }

    private static Violation violation(Finding it) {
        return new Violation(it.file(), it.element(), it.rule(), "sandbox." + it.rule(), it.args());
    }
}
