package qipan.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Models;
import qipan.engine.Signing;
import qipan.engine.Tasks;
import qipan.inbox.Signer.Turn;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Asking further people to sign an approval (前加签, 后加签), and no longer asking them (减签). All of them must agree, whoever
 * asked them among them; of a step of several people (会签) together they have the one vote of whoever asked first.
 */
@Service
public class AddingSigners {

    private static final int MOST = 20;

    private final Inbox inbox;
    private final TaskDesk desk;
    private final SignerStore signers;
    private final SignerNotes notes;
    private final Signing signing;
    private final Tasks tasks;
    private final Models models;
    private final Accounts accounts;

    AddingSigners(
            Inbox inbox,
            TaskDesk desk,
            SignerStore signers,
            SignerNotes notes,
            Signing signing,
            Tasks tasks,
            Models models,
            Accounts accounts) {
        this.inbox = inbox;
        this.desk = desk;
        this.signers = signers;
        this.notes = notes;
        this.signing = signing;
        this.tasks = tasks;
        this.models = models;
        this.accounts = accounts;
    }

    /** All who were asked beside the same signer, in the order of asking; also of a task that is over. */
    public List<Signer> around(String id) {
        inbox.get(id);
        return signers.around(signers.rootOf(id));
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
            TaskDesk.refuseOthers(me, task);
            TaskDesk.refuseDelegated(task);
            refuseUnfit(me, task, person);
            var root = signers.rootOf(id);
            refuseSigning(task, root, person);
            var own = when == Turn.BEFORE ? signing.ask(id, person.username()) : null;
            var signer = new Signer(Ids.next(), root, id, own, person.username(), when, why, me.username(), desk.now(),
                    own == null ? Signer.State.WAITING : Signer.State.SIGNING);
            signers.add(signer);
            notes.asked(me, task, signer, person.name());
            desk.tell(me, task, "add-signer", Map.of(), told(signer, why));
        });
    }

    /**
     * Whoever asked, or a manager, asks no longer.
     *
     * @throws Refusal 403 for others, 409 when the person has signed or nobody else is left to
     */
    public void remove(String id, @Nullable String signer, @Nullable String reason) {
        var why = Said.required(reason, "reason", "inbox.reason");
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            signers.lockStep(task);
            var asked = signers.find(signer == null ? "" : signer).filter(one -> one.root().equals(signers.rootOf(id)))
                    .orElseThrow(() -> wrong("signer", "inbox.signer.unknown", ""));
            if (!me.username().equals(asked.askedBy()) && !me.actor().has(Role.MANAGER)) {
                throw Refusal.forbidden("inbox.signer.notAsked");
            }
            if (!asked.isExpected()) {
                throw Refusal.conflict("inbox.signer." + SignerStore.word(asked.state()));
            }
            if (asked.task() != null) {
                signing.withdraw(asked.task());
            }
            signers.remove(asked.id(), desk.now());
            notes.removed(me, asked, nameOf(asked.person()), why);
            desk.tell(me, task, "remove-signer", Map.of(), told(asked, why));
        });
    }

    private static Map<String, Object> told(Signer signer, String why) {
        return new HashMap<>(Map.of("signer", signer.person(), "turn", SignerStore.word(signer.turn()), "reason", why));
    }

    private void refuseUnfit(Standing me, InboxTask task, Account person) {
        if (models.step(task.where().definition(), task.element()).property("approval") == null) {
            throw Refusal.conflict("engine.signing.notApproval");
        }
        if (person.username().equals(me.username())) {
            throw wrong("to", "inbox.signer.self", person.name());
        }
        if (!tasks.writtenBy(person.username(), List.of(task.id())).isEmpty()) {
            throw Refusal.conflict("inbox.transfer.author", person.name());
        }
    }

    private void refuseSigning(InboxTask task, String root, Account person) {
        signers.lockStep(task);
        var expected = signers.around(root).stream().filter(Signer::isExpected).toList();
        if (expected.stream().anyMatch(signer -> signer.person().equals(person.username())) || signers.hasOf(task, person.username())) {
            throw Refusal.conflict("inbox.signer.already", person.name());
        }
        if (expected.size() >= MOST) {
            throw Refusal.conflict("inbox.signer.most", MOST);
        }
    }

    private Account person(@Nullable String username) {
        var asked = username == null ? "" : username;
        return accounts.find(asked).orElseThrow(() -> wrong("to", "inbox.unknownPerson", asked));
    }

    private String nameOf(String username) {
        return accounts.namesOf(List.of(username)).getOrDefault(username, username);
    }

    private static Turn turn(@Nullable String word) {
        return List.of(Turn.values()).stream().filter(one -> SignerStore.word(one).equals(word)).findFirst()
                .orElseThrow(() -> wrong("turn", "inbox.signer.turn", ""));
    }

    private static Refusal wrong(String field, String message, String person) {
        return Refusal.invalid(message, List.of(Violation.ofField(field, "exists", message, person)), person);
    }
}
