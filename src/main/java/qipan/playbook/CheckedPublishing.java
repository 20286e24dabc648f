package qipan.playbook;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import qipan.engine.Finding;
import qipan.engine.ModelCheck;
import qipan.engine.ModelRefused;
import qipan.engine.Models;
import qipan.playbook.PublishingAdvice.Advice;
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
    private final ObjectProvider<PublishingAdvice> advisers;
    private final CurrentActor actor;

    CheckedPublishing(
            ModelCheck check, Models models, ModelPress press, ObjectProvider<PublishingAdvice> advisers, CurrentActor actor) {
        this.check = check;
        this.models = models;
        this.press = press;
        this.advisers = advisers;
        this.actor = actor;
    }

    @Override
    public Publication rehearse(Bundle bundle) {
        var advice = checked(bundle);
        return new Publication(null, bundle.title(), null, List.of(), advice.findings(), advice.posts());
    }

    @Override
    public Publication publish(Bundle bundle) {
        var advice = checked(bundle);
        try {
            return press.print(bundle, actor.get().username(), advice);
        } catch (ModelRefused refused) {
            throw new BundleRefused(List.of(engineFinding(bundle, refused)));
        }
    }

    private Advice checked(Bundle bundle) {
        actor.get().require(Role.MANAGER);
        var findings = check.check(bundle.files(), models.known());
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new BundleRefused(findings);
        }
        return advisers.orderedStream().map(adviser -> adviser.on(bundle)).reduce(new Advice(findings, List.of()), Advice::and);
    }

    /** What only the deployment itself could find, such as a message start that another process already has. */
    private static Finding engineFinding(Bundle bundle, ModelRefused refused) {
        var file = bundle.files().get(0).name();
        return new Finding(Finding.Severity.ERROR, file, null, "engine", List.of(0, String.valueOf(refused.getMessage())));
    }
}
