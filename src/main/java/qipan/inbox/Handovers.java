package qipan.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.BackgroundWork;
import qipan.inbox.Handover.Failure;
import qipan.security.AccountChanged;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** How far the handovers of a person are, and another try for what failed. They begin in {@link HandingOver}. */
@Service
public class Handovers {

    private static final int LATEST = 20;
    private static final int FAILURES = 20;
    private static final String ENABLED = "enabled";

    private final HandoverStore store;
    private final BackgroundWork work;
    private final Accounts accounts;
    private final HandoverLog log;
    private final CurrentActor actor;
    private final Clock clock;

    Handovers(HandoverStore store, BackgroundWork work, Accounts accounts, HandoverLog log, CurrentActor actor, Clock clock) {
        this.store = store;
        this.work = work;
        this.accounts = accounts;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Has another try at what failed, and goes on where a piece had used up its attempts.
     *
     * @throws Refusal 403, 404, 409 when nothing failed, when the successor has left, or when one of the two is busy with another
     */
    @Transactional
    public Handover retry(String person, String id) {
        actor.get().require(Role.MANAGER);
        var handover = of(person, id);
        if (!handover.atWork() && handover.failed() == 0) {
            throw Refusal.conflict("inbox.handover.nothingFailed");
        }
        if (accounts.find(handover.successor()).isEmpty()) {
            throw Refusal.conflict("inbox.handover.successor", handover.successor());
        }
        store.again(handover);
        work.again(HandingTasksOver.KIND, id);
        log.tell(actor.get(), "handover-retried", handover, Map.of("failed", handover.failed()));
        return store.find(id).orElseThrow();
    }

    /** Whether a piece of it has used up its attempts: it goes on when somebody tries again. */
    public boolean isStuck(Handover handover) {
        return handover.atWork() && work.isStuck(HandingTasksOver.KIND, handover.id());
    }

    /** Newest first. */
    public List<Handover> latest(String person) {
        actor.get().require(Role.MANAGER, Role.AUDITOR);
        refuseStranger(accounts, person);
        return store.latest(person, LATEST);
    }

    public List<Failure> failures(Handover handover) {
        return handover.failed() == 0 ? List.of() : store.failures(handover.id(), FAILURES);
    }

    /**
     * The person is back: from now on new tasks that are meant for this person stay so.
     *
     * @throws Refusal 403, 404
     */
    @Transactional
    public Handover end(String person, String id) {
        actor.get().require(Role.MANAGER);
        var handover = of(person, id);
        if (handover.inForce()) {
            release(handover);
        }
        return store.find(id).orElseThrow();
    }

    /** Whoever is given the account back is back. */
    @EventListener
    void on(AccountChanged change) {
        if (Boolean.FALSE.equals(change.before().get(ENABLED)) && Boolean.TRUE.equals(change.after().get(ENABLED))) {
            release(change.username());
        }
    }

    void release(String person) {
        store.inForce(person).forEach(this::release);
    }

    private void release(Handover handover) {
        store.release(handover.id(), clock.instant());
        log.tell(actor.get(), "handover-ended", handover, Map.of());
    }

    private Handover of(String person, String id) {
        return store.find(id)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("inbox.handover.unknown"));
    }

    /** Whose account is disabled has left, and is the very one who hands over. */
    static void refuseStranger(Accounts accounts, String person) {
        if (accounts.namesOf(List.of(person)).isEmpty()) {
            throw Refusal.notFound("inbox.unknownPerson", person);
        }
    }
}
