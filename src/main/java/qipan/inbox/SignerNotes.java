package qipan.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.inbox.TaskNotes.Note;

/** Who asked whom to sign, why, and what they said: on the page of whoever asked, and of whoever was asked. */
@Component
class SignerNotes {

    private final TaskNotes notes;
    private final TaskDesk desk;
    private final TaskRows rows;

    SignerNotes(TaskNotes notes, TaskDesk desk, TaskRows rows) {
        this.notes = notes;
        this.desk = desk;
        this.rows = rows;
    }

    void asked(Standing me, InboxTask task, Signer signer, String name) {
        desk.note(me, task, actOf(signer), name + "：" + signer.reason());
        if (signer.task() != null) {
            began(signer, signer.task());
        }
    }

    /** Who gets the task must see from whom, and why. */
    void began(Signer signer, String task) {
        notes.add(task, new Note(desk.now(), signer.askedBy(), null, actOf(signer), signer.reason()));
    }

    void removed(Standing me, Signer signer, String name, String why) {
        desk.note(me, signer.beside(), "remove-signer", name + "：" + why);
        if (signer.task() != null) {
            desk.note(me, signer.task(), "remove-signer", why);
        }
        tellAsker(signer);
    }

    void signed(Standing me, Signer signer, @Nullable String said) {
        desk.note(me, signer.beside(), "signed", said);
        tellAsker(signer);
    }

    private void tellAsker(Signer signer) {
        rows.find(signer.beside()).filter(task -> task.done() == null).map(InboxTask::assignee)
                .ifPresent(person -> desk.publish(new TurnCame(signer.beside(), person)));
    }

    private static String actOf(Signer signer) {
        return "add-signer-" + SignerStore.word(signer.turn());
    }
}
