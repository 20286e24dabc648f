package qipan.inbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.CampaignNames;
import qipan.campaign.RolePlaces;
import qipan.engine.BackgroundWork;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Hands over all that a person has (离职转办). The places in campaigns move at once, so that new tasks go to the
 * successor; the tasks follow in the background: {@link HandingTasksOver}.
 */
@Service
public class HandingOver {


    private final HandoverStore store;
    private final PreviewingHandover previewing;
    private final RolePlaces places;
    private final CampaignNames campaigns;
    private final BackgroundWork work;
    private final Handovers handovers;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    HandingOver(
            HandoverStore store,
            PreviewingHandover previewing,
            RolePlaces places,
            CampaignNames campaigns,
            BackgroundWork work,
            Handovers handovers,
            Accounts accounts,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.previewing = previewing;
        this.places = places;
        this.campaigns = campaigns;
        this.work = work;
        this.handovers = handovers;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param campaigns only these, null for all and for work outside any */
    public record Wish(@Nullable String to, @Nullable List<String> campaigns, @Nullable String reason) {

        private String successor() {
            return to == null ? "" : to;
        }

        private String said() {
            return reason == null ? "" : reason.strip();
        }
    }

    /** @throws Refusal 403, 404 when there is no such person, 422 when nobody could take over */
    @Transactional(readOnly = true)
    public HandoverPreview preview(String person, Wish wish) {
        refuseUnknown(person);
        refuse(objections(person, wish));
        return previewing.of(person, successor(wish), wish.campaigns());
    }

    /** @throws Refusal as the preview; 422 also without a reason or for want of a job, 409 while one of the two is busy with another */
    @Transactional
    public Handover begin(String person, Wish wish) {
        refuseUnknown(person);
        var objections = objections(person, wish);
        if (wish.said().isEmpty() || wish.said().length() > Said.LONGEST) {
            objections.add(Violation.ofField("reason", "required", "inbox.reason", Said.LONGEST));
        }
        refuse(objections);
        var preview = previewing.of(person, successor(wish), wish.campaigns());
        refuse(preview.lacking().stream().map(HandingOver::lacking).toList());
        var by = actor.get();
        var handover = new Handover(
                Ids.next(), person, successor(wish).username(), wish.campaigns(), wish.said(), by.username(), by.onBehalfOf(),
                clock.instant(), null, preview.places(), preview.tasks(), 0, 0, 0, true);
        store.insert(handover);
        // Who takes over from another is at work: nobody stands in for this person any more.
        handovers.release(handover.successor());
        places.handOver(previewing.places(person, wish.campaigns()), person, handover.successor());
        work.enqueue(HandingTasksOver.KIND, handover.id());
        return handover;
    }

    private void refuseUnknown(String person) {
        actor.get().require(Role.MANAGER);
        Handovers.refuseStranger(accounts, person);
    }

    private Account successor(Wish wish) {
        return accounts.find(wish.successor()).orElseThrow();
    }

    private List<Violation> objections(String person, Wish wish) {
        var found = new ArrayList<Violation>();
        var to = wish.successor();
        if (to.equals(person)) {
            found.add(Violation.ofField("to", "other", "inbox.handover.same"));
        } else if (accounts.find(to).isEmpty()) {
            found.add(Violation.ofField("to", "exists", "inbox.handover.successor", to));
        }
        var unknown = new HashSet<>(wish.campaigns() == null ? List.of() : wish.campaigns());
        unknown.removeAll(campaigns.campaigns(unknown).keySet());
        unknown.forEach(id -> found.add(Violation.ofField("campaigns", "exists", "inbox.handover.campaign", id)));
        return found;
    }

    private static Violation lacking(HandoverPreview.Lacking job) {
        return Violation.ofField(
                "to", "role", "inbox.handover.lacking", String.join(" / ", job.roles()), job.tasks(), job.places());
    }

    private static void refuse(List<Violation> objections) {
        if (!objections.isEmpty()) {
            throw Refusal.invalid("inbox.handover.invalid", objections);
        }
    }
}
