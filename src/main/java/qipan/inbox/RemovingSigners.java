package qipan.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Signing;
import qipan.engine.Signing.Several;
import qipan.engine.Tasks;
import qipan.inbox.Signer.State;
import qipan.inbox.StepSigners.Named;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * No longer asking somebody to sign (减签): whom a signer has asked, and of several whom the model names. What is decided without that
 * person goes on.
 */
@Service
public class RemovingSigners {

    /** Of a step: the role whose holders remove signers, besides managers. */
    private static final String REMOVER = "removeSigner";

    private final Inbox inbox;
    private final TaskDesk desk;
    private final StepSigners step;
    private final SignerStore signers;
    private final SignerNotes notes;
    private final Signing signing;
    private final Tasks tasks;
    private final Standings standings;
    private final Accounts accounts;
    private final TurnTaking turns;

    RemovingSigners(
            Inbox inbox,
            TaskDesk desk,
            StepSigners step,
            SignerStore signers,
            SignerNotes notes,
            Signing signing,
            Tasks tasks,
            Standings standings,
            Accounts accounts,
            TurnTaking turns) {
        this.inbox = inbox;
        this.desk = desk;
        this.step = step;
        this.signers = signers;
        this.notes = notes;
        this.signing = signing;
        this.tasks = tasks;
        this.standings = standings;
        this.accounts = accounts;
        this.turns = turns;
    }

    /**
     * One who signs a step.
     *
     * @param who person, or the role that the model says; null where it says nothing
     * @param asked by whom and why; null for whom the model names
     * @param votes null where one person decides
     * @param removable by whoever looks
     */
    public record Listed(
            String id, @Nullable String who, State state, @Nullable Integer votes, boolean removable, @Nullable Signer asked) {}

    /** Whom the model names of several, then who was asked, in the order of asking; of a task that is over those who were asked. */
    public List<Listed> of(String id) {
        var task = inbox.get(id).task();
        var me = standings.mineIn(task.campaign());
        var several = step.several(task);
        var votes = StepSigners.votes(several);
        var governs = governs(me, task);
        var open = task.done() == null && !task.held();
        var listed = new ArrayList<Listed>();
        several.map(step::named).orElseGet(List::of).forEach(one ->
                listed.add(new Listed(one.id(), one.who(), one.state(), one.votes(), open && governs && isExpected(one.state()), null)));
        step.asked(task, several).forEach(one -> listed.add(new Listed(
                one.id(), one.person(), one.state(), votes.get(one.id()), open && one.isExpected() && mayRemove(me, governs, one), one)));
        return listed;
    }

    /** Whether a person may remove anybody from the step of an open task. */
    boolean offered(Standing me, InboxTask task) {
        var several = step.several(task);
        var governs = governs(me, task);
        var asked = step.asked(task, several).stream().filter(Signer::isExpected).toList();
        return asked.stream().anyMatch(one -> mayRemove(me, governs, one)) || governs && several.isPresent();
    }

    /** A manager, or who holds the role that the model says; nobody chooses who approves one's own work. */
    private boolean governs(Standing me, InboxTask task) {
        var role = step.step(task).property(REMOVER);
        var holds = me.actor().has(Role.MANAGER) || role != null && me.holdsAny(task.campaign(), Set.of(role));
        return holds && (task.done() != null || !isAuthor(me, task));
    }

    private boolean isAuthor(Standing me, InboxTask task) {
        return !tasks.writtenBy(me.username(), List.of(task.id())).isEmpty();
    }

    private static boolean mayRemove(Standing me, boolean governs, Signer one) {
        return governs || me.username().equals(one.askedBy());
    }

    private static boolean isExpected(State state) {
        return state == State.WAITING || state == State.SIGNING;
    }

    /**
     * @param signer as listed
     * @throws Refusal 403 for others, 409 when the person has signed or nobody would be left to
     */
    public void remove(String id, @Nullable String signer, @Nullable String reason) {
        var why = Said.required(reason, "reason", "inbox.reason");
        var wanted = signer == null ? "" : signer;
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            signers.lockStep(task);
            var several = step.several(task);
            var asked = signers.find(wanted).filter(one -> one.root().equals(step.root(task, several)));
            if (asked.isPresent()) {
                remove(me, task, asked.get(), why);
            } else {
                remove(me, task, named(several, wanted), why);
            }
        });
    }

    private Named named(Optional<Several> several, String wanted) {
        return several.map(step::named).orElseGet(List::of).stream().filter(one -> one.id().equals(wanted)).findFirst()
                .orElseThrow(() -> Refusal.invalid("inbox.signer.unknown",
                        List.of(Violation.ofField("signer", "exists", "inbox.signer.unknown"))));
    }

    private void remove(Standing me, InboxTask task, Signer asked, String why) {
        if (!mayRemove(me, governs(me, task), asked)) {
            throw denied(me, task, "inbox.signer.notAsked");
        }
        refuseOver(asked.state());
        turns.passOn(task, asked.task());
        signers.remove(asked.id(), desk.now());
        notes.removed(me, asked, nameOf(asked.person()), why);
        signing.remove(task.id(), asked.id(), asked.task());
        desk.tell(me, task, "remove-signer", Map.of(),
                new HashMap<>(Map.of("signer", asked.person(), "turn", SignerStore.word(asked.turn()), "reason", why)));
    }

    private void remove(Standing me, InboxTask task, Named named, String why) {
        if (!governs(me, task)) {
            throw denied(me, task, "inbox.signer.notNamed");
        }
        refuseOver(named.state());
        turns.passOn(task, named.task());
        var who = named.who() == null ? "" : named.who();
        // All of the step see who is no longer among them.
        signers.lockStep(task).forEach(open -> desk.note(me, open, "remove-signer", open.equals(named.task()) ? why : nameOf(who) + "：" + why));
        signing.remove(task.id(), named.id(), named.task());
        desk.tell(me, task, "remove-signer", Map.of(), new HashMap<>(Map.of("signer", who, "turn", "named", "reason", why)));
    }

    private Refusal denied(Standing me, InboxTask task, String word) {
        return isAuthor(me, task) ? Refusal.conflict("inbox.signer.author") : Refusal.forbidden(word);
    }

    private static void refuseOver(State state) {
        if (!isExpected(state)) {
            throw Refusal.conflict("inbox.signer." + SignerStore.word(state));
        }
    }

    private String nameOf(String username) {
        return accounts.namesOf(List.of(username)).getOrDefault(username, username);
    }
}
