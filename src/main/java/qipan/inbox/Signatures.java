package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.shared.Refusal;

/** The order in which the signers of an approval decide, and what their decisions end. */
@Component
class Signatures {

    private final SignerStore signers;
    private final StepSigners step;
    private final Turns turns;
    private final TurnTaking taking;
    private final RemovingSigners removing;
    private final SignerNotes notes;
    private final TaskRows rows;
    private final TaskDesk desk;
    private final Accounts accounts;
    private final Standings standings;

    Signatures(
            SignerStore signers,
            StepSigners step,
            Turns turns,
            TurnTaking taking,
            RemovingSigners removing,
            SignerNotes notes,
            TaskRows rows,
            TaskDesk desk,
            Accounts accounts,
            Standings standings) {
        this.signers = signers;
        this.step = step;
        this.turns = turns;
        this.taking = taking;
        this.removing = removing;
        this.notes = notes;
        this.rows = rows;
        this.desk = desk;
        this.accounts = accounts;
        this.standings = standings;
    }

    /**
     * Runs a completion: of an approval not before its turn; whoever signs after it is asked then.
     *
     * @throws Refusal 409 while others are to sign first
     */
    void around(Standing me, InboxTask task, Map<String, Object> values, Runnable completion) {
        if (!turns.isApproval(task)) {
            completion.run();
            return;
        }
        // Whoever decides the same step at the same time waits here.
        var others = signers.lockStep(task).stream().filter(other -> !other.equals(task.id())).toList();
        var asked = step.asked(task, step.several(task));
        refuseBefore(Turns.first(task.id(), asked));
        taking.afterWord(task.id(), asked, Objects.toString(values.get("decision"), ""));
        completion.run();
        signers.ofTask(task.id()).ifPresent(signer -> notes.signed(me, signer, Objects.toString(values.get("comment"), null)));
        others.stream().filter(other -> !signers.isOpen(other)).forEach(other -> tellDecided(me, other, values));
    }

    private void refuseBefore(List<String> first) {
        if (!first.isEmpty()) {
            var names = accounts.namesOf(first);
            throw Refusal.conflict("inbox.signer.first", first.stream().map(who -> names.getOrDefault(who, who)).collect(Collectors.joining("、")));
        }
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
        if (task.done() != null || task.held() || !turns.isApproval(task)) {
            return offered;
        }
        var me = standings.mineIn(task.campaign());
        var acts = new ArrayList<>(offered.acts());
        if (Sight.isMine(me, task) && !task.delegated()) {
            acts.add("add-signer");
        }
        if (removing.offered(me, task)) {
            acts.add("remove-signer");
        }
        return offered.with(acts);
    }
}
