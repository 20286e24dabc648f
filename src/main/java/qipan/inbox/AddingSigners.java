package qipan.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Signing;
import qipan.engine.Signing.Several;
import qipan.engine.SigningPolicy.Kind;
import qipan.engine.Tasks;
import qipan.inbox.Signer.Turn;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Asking further people to sign an approval (前加签, 后加签). All of them must agree, whoever asked them among them; in a step of several
 * people (会签) each has a vote of one's own.
 */
@Service
public class AddingSigners {

    private static final int MOST = 20;

    private final Inbox inbox;
    private final TaskDesk desk;
    private final Hands hands;
    private final StepSigners step;
    private final SignerStore signers;
    private final SignerNotes notes;
    private final Signing signing;
    private final Tasks tasks;
    private final Accounts accounts;

    AddingSigners(
            Inbox inbox,
            TaskDesk desk,
            Hands hands,
            StepSigners step,
            SignerStore signers,
            SignerNotes notes,
            Signing signing,
            Tasks tasks,
            Accounts accounts) {
        this.inbox = inbox;
        this.desk = desk;
        this.hands = hands;
        this.step = step;
        this.signers = signers;
        this.notes = notes;
        this.signing = signing;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** All who were asked beside the same signer, in the order of asking; also of a task that is over. */
    public List<Signer> around(String id) {
        var task = inbox.get(id).task();
        return step.asked(task, step.several(task));
    }

    /**
     * Whoever has an approval asks another person to sign it as well.
     *
     * @throws Refusal 403 for somebody else's task, 422 without a person or reason, 409 when the person signs it already or wrote it
     */
    public void add(String id, @Nullable String to, @Nullable String turn, @Nullable String reason) {
        var person = person(to);
        var when = turn(turn);
        var why = Said.required(reason, "reason", "inbox.reason");
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseOthers(me, task);
            Hands.refuseDelegated(task);
            refuseUnfit(me, task, person);
            signers.lockStep(task);
            var several = step.several(task);
            refuseSigning(task, several, person);
            refuseNeverAsked(task, when);
            var key = Ids.next();
            var own = when == Turn.BEFORE ? signing.ask(id, key, person.username()) : null;
            if (own == null) {
                signing.expect(id, key, person.username());
            }
            var signer = new Signer(key, step.root(task, several), id, own, person.username(), when, why, me.username(), desk.now(),
                    own == null ? Signer.State.WAITING : Signer.State.SIGNING);
            signers.add(signer);
            notes.asked(me, task, signer, person.name());
            desk.tell(me, task, "add-signer", Map.of(),
                    new HashMap<>(Map.of("signer", signer.person(), "turn", SignerStore.word(when), "reason", why)));
        });
    }

    private void refuseUnfit(Standing me, InboxTask task, Account person) {
        if (step.step(task).property("approval") == null) {
            throw Refusal.conflict("engine.signing.notApproval");
        }
        if (person.username().equals(me.username())) {
            throw wrong("to", "inbox.signer.self", person.name());
        }
        if (!tasks.writtenBy(person.username(), List.of(task.id())).isEmpty()) {
            throw Refusal.conflict("inbox.transfer.author", person.name());
        }
    }

    /** Nobody has two votes. */
    private void refuseSigning(InboxTask task, Optional<Several> several, Account person) {
        var expected = step.asked(task, several).stream().filter(Signer::isExpected).toList();
        var voters = several.map(step::voters).orElseGet(Set::of);
        if (expected.stream().anyMatch(signer -> signer.person().equals(person.username()))
                || voters.contains(person.username())
                || signers.hasOf(task, person.username())) {
            throw Refusal.conflict("inbox.signer.already", person.name());
        }
        if (expected.size() >= MOST) {
            throw Refusal.conflict("inbox.signer.most", MOST);
        }
    }

    private void refuseNeverAsked(InboxTask task, Turn turn) {
        if (turn == Turn.AFTER && step.policy(task).filter(policy -> policy.kind() == Kind.ANY).isPresent()) {
            throw Refusal.conflict("inbox.signer.anyAfter");
        }
    }

    private Account person(@Nullable String username) {
        var asked = username == null ? "" : username;
        return accounts.find(asked).orElseThrow(() -> wrong("to", "inbox.unknownPerson", asked));
    }

    private static Turn turn(@Nullable String word) {
        return List.of(Turn.values()).stream().filter(one -> SignerStore.word(one).equals(word)).findFirst()
                .orElseThrow(() -> wrong("turn", "inbox.signer.turn", ""));
    }

    private static Refusal wrong(String field, String message, String person) {
        return Refusal.invalid(message, List.of(Violation.ofField(field, "exists", message, person)), person);
    }
}
