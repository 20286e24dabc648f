package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Signing;
import qipan.inbox.Signer.State;
import qipan.inbox.Signer.Turn;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;

/** The order in which the signers of an approval decide, and what their decisions end. */
@Component
class Signatures {

    private final SignerStore signers;
    private final SignerNotes notes;
    private final Signing signing;
    private final TaskRows rows;
    private final TaskDesk desk;
    private final Models models;
    private final Accounts accounts;
    private final Standings standings;

    Signatures(
            SignerStore signers,
            SignerNotes notes,
            Signing signing,
            TaskRows rows,
            TaskDesk desk,
            Models models,
            Accounts accounts,
            Standings standings) {
        this.standings = standings;
        this.signers = signers;
        this.notes = notes;
        this.signing = signing;
        this.rows = rows;
        this.desk = desk;
        this.models = models;
        this.accounts = accounts;
    }

    /**
     * Runs a completion: of an approval not before its turn; whoever signs after it is asked then.
     *
     * @throws Refusal 409 while others are to sign first
     */
    void around(Standing me, InboxTask task, Map<String, Object> values, Runnable completion) {
        if (!isApproval(task)) {
            completion.run();
            return;
        }
        // Whoever decides the same step at the same time waits here.
        var others = signers.lockStep(task).stream().filter(other -> !other.equals(task.id())).toList();
        var asked = signers.around(signers.rootOf(task.id()));
        refuseBefore(first(task.id(), asked));
        if ("approve".equals(values.get("decision"))) {
            asked.stream().filter(signer -> signer.beside().equals(task.id()) && signer.state() == State.WAITING)
                    .forEach(signer -> begin(task, signer));
        }
        completion.run();
        signers.ofTask(task.id()).ifPresent(signer -> notes.signed(me, signer, Objects.toString(values.get("comment"), null)));
        others.stream().filter(other -> !signers.isOpen(other)).forEach(other -> tellDecided(me, other, values));
    }

    private void begin(InboxTask task, Signer signer) {
        var own = signing.ask(task.id(), signer.person());
        signers.begin(signer.id(), own);
        notes.began(signer, own);
    }

    private void refuseBefore(List<String> first) {
        if (!first.isEmpty()) {
            var names = accounts.namesOf(first);
            throw Refusal.conflict("inbox.signer.first", first.stream().map(who -> names.getOrDefault(who, who)).collect(Collectors.joining("、")));
        }
    }

    /** Those who are to sign before a task, and whom they asked in turn. */
    private static List<String> first(String task, List<Signer> asked) {
        return asked.stream()
                .filter(signer -> signer.beside().equals(task) && signer.turn() == Turn.BEFORE)
                .flatMap(signer -> withAsked(signer, asked))
                .filter(Signer::isExpected)
                .map(Signer::person)
                .toList();
    }

    private static Stream<Signer> withAsked(Signer signer, List<Signer> asked) {
        var others = asked.stream().filter(other -> other.beside().equals(signer.task())).flatMap(other -> withAsked(other, asked));
        return Stream.concat(Stream.of(signer), others);
    }

    private void tellDecided(Standing me, String other, Map<String, Object> values) {
        var gone = rows.done(other).orElseThrow(() -> TaskRows.unknown(other));
        if (!"cancelled".equals(Objects.requireNonNull(gone.done()).outcome())) {
            return;
        }
        var decision = Objects.toString(values.get("decision"), "");
        desk.note(me, gone, "decided", null);
        desk.tell(me, gone, "decided", Map.of(), Map.of("decision", decision));
    }

    /** What the person who asks may do with a task, as to its signers. */
    Inbox.Offered offering(Inbox.Offered offered) {
        var task = offered.task();
        if (task.done() != null || task.held() || !isApproval(task)) {
            return offered;
        }
        var me = standings.mineIn(task.campaign());
        var acts = new ArrayList<>(offered.acts());
        var around = signers.around(signers.rootOf(task.id()));
        if (!first(task.id(), around).isEmpty()) {
            acts.remove("complete");
        }
        if (Sight.isMine(me, task) && !task.delegated()) {
            acts.add("add-signer");
        }
        var manager = me.actor().has(Role.MANAGER);
        if (around.stream().filter(Signer::isExpected).anyMatch(signer -> manager || signer.askedBy().equals(me.username()))) {
            acts.add("remove-signer");
        }
        return new Inbox.Offered(task, acts);
    }

    private boolean isApproval(InboxTask task) {
        return models.step(task.where().definition(), task.element()).property("approval") != null;
    }
}
