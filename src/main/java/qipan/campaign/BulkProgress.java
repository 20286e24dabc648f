package qipan.campaign;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.BulkActView.FailureView;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** How far the acts of a campaign are, and another try for what failed. */
@Service
class BulkProgress {

    private static final int LATEST = 20;
    private static final int FAILURES = 20;

    private final Campaigns campaigns;
    private final BulkActStore store;
    private final BulkActs acts;
    private final InstanceStore instances;
    private final CampaignLog log;
    private final CurrentActor actor;

    BulkProgress(
            Campaigns campaigns, BulkActStore store, BulkActs acts, InstanceStore instances, CampaignLog log, CurrentActor actor) {
        this.campaigns = campaigns;
        this.store = store;
        this.acts = acts;
        this.instances = instances;
        this.log = log;
        this.actor = actor;
    }

    /** @throws Refusal 404 when there is no such campaign */
    List<BulkActView> latest(String campaign) {
        return store.latest(campaigns.get(campaign).id(), LATEST).stream().map(this::view).toList();
    }

    BulkActView view(BulkAct act) {
        return BulkActView.of(act, acts.isStuck(act), act.failed() == 0 ? List.of() : failures(act));
    }

    private List<FailureView> failures(BulkAct act) {
        var failed = store.failures(act.id(), FAILURES);
        var groups = instances.groups(failed.stream().map(BulkActStore.Failure::instance).toList());
        return failed.stream()
                .map(one -> new FailureView(groups.get(one.instance()), one.instance(), one.message()))
                .toList();
    }

    /** @throws Refusal 404 when the campaign has no such act */
    @Transactional
    BulkActView retry(String campaign, String id) {
        actor.get().require(Role.MANAGER);
        var act = store.find(id)
                .filter(found -> found.campaign().equals(campaign))
                .orElseThrow(() -> Refusal.notFound("campaign.act.unknown"));
        acts.again(act);
        log.tell(campaign, "retried", Map.of("act", id, "kind", act.kind(), "instances", act.failed()));
        return view(store.find(id).orElseThrow());
    }
}
