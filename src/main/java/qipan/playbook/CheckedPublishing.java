package qipan.playbook;

import java.util.List;
import org.springframework.stereotype.Service;
import qipan.engine.Finding;
import qipan.engine.ModelCheck;
import qipan.engine.ModelRefused;
import qipan.engine.Models;
import qipan.security.CurrentActor;
import qipan.security.Role;

/**
 * Checks, then publishes. The check is outside the transaction: it lets the engine parse, and a model that does not
 * parse would mark the transaction as lost.
 */
@Service
class CheckedPublishing implements PublishingModels {

    private final ModelCheck check;
    private final Models models;
    private final ModelPress press;
    private final CurrentActor actor;

    CheckedPublishing(ModelCheck check, Models models, ModelPress press, CurrentActor actor) {
        this.check = check;
        this.models = models;
        this.press = press;
        this.actor = actor;
    }

    @Override
    public Publication rehearse(Bundle bundle) {
        return new Publication(null, bundle.title(), null, List.of(), checked(bundle));
    }

    @Override
    public Publication publish(Bundle bundle) {
        var findings = checked(bundle);
        try {
            return press.print(bundle, actor.get().username(), findings);
        } catch (ModelRefused refused) {
            throw new BundleRefused(List.of(engineFinding(bundle, refused)));
        }
    }

    private List<Finding> checked(Bundle bundle) {
        actor.get().require(Role.MANAGER);
        var findings = check.check(bundle.files(), models.known());
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new BundleRefused(findings);
        }
        return findings;
    }

    /** What only the deployment itself could find, such as a message start that another process already has. */
    private static Finding engineFinding(Bundle bundle, ModelRefused refused) {
        var file = bundle.files().get(0).name();
        return new Finding(Finding.Severity.ERROR, file, null, "engine", List.of(0, String.valueOf(refused.getMessage())));
    }
}
