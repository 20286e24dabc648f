package qipan.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Signing;
import qipan.inbox.Signer.State;

/** Gives those who sign after somebody their tasks. */
@Component
class TurnTaking {

    private final SignerStore signers;
    private final SignerNotes notes;
    private final Signing signing;
    private final StepSigners step;

    TurnTaking(SignerStore signers, SignerNotes notes, Signing signing, StepSigners step) {
        this.signers = signers;
        this.notes = notes;
        this.signing = signing;
        this.step = step;
    }

    /** Somebody says a word: whoever signs afterwards is asked, unless it decides the step. */
    void afterWord(String task, List<Signer> asked, String decision) {
        var waiting = waiting(task, asked);
        if (!waiting.isEmpty() && !signing.settles(task, decision)) {
            waiting.forEach(signer -> begin(task, signer));
        }
    }

    /** Somebody is removed from a step of several people: whoever was to sign afterwards keeps the vote, and it is their turn. */
    void passOn(InboxTask anchor, @Nullable String task) {
        var several = step.several(anchor);
        if (task != null && several.isPresent()) {
            waiting(task, step.asked(anchor, several)).forEach(signer -> begin(task, signer));
        }
    }

    private static List<Signer> waiting(String task, List<Signer> asked) {
        return asked.stream().filter(signer -> signer.beside().equals(task) && signer.state() == State.WAITING).toList();
    }

    private void begin(String task, Signer signer) {
        var own = signing.ask(task, signer.id(), signer.person());
        signers.begin(signer.id(), own);
        notes.began(signer, own);
    }
}
