package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import qipan.inbox.TaskDetails.Comment;
import qipan.inbox.TaskDetails.Entry;
import qipan.inbox.TaskNotes.Note;
import qipan.security.CurrentActor;

/** Tells what became of a task, from its row and the notes about it. */
@Component
class TaskHistory {

    private final TaskNotes notes;
    private final CommentStore comments;
    private final ChangingComments changing;
    private final CurrentActor current;

    TaskHistory(TaskNotes notes, CommentStore comments, ChangingComments changing, CurrentActor current) {
        this.notes = notes;
        this.comments = comments;
        this.changing = changing;
        this.current = current;
    }

    List<Entry> entries(InboxTask task) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(task.created(), null, "created", null));
        var told = notes.of(task.id());
        told.stream().filter(note -> !TaskNotes.COMMENT.equals(note.act())).map(TaskHistory::entry).forEach(entries::add);
        var done = task.done();
        if (done != null && told.stream().noneMatch(note -> "complete".equals(note.act()))) {
            entries.add(new Entry(done.at(), done.by(), done.outcome(), null));
        }
        return entries;
    }

    private static Entry entry(Note note) {
        return new Entry(note.at(), note.actor(), note.onBehalfOf(), note.act(), note.detail());
    }

    List<Comment> comments(InboxTask task) {
        var me = current.get().username();
        return comments.of(task.id()).stream()
                .map(kept -> new Comment(
                        kept.id(), kept.at(), kept.actor(), kept.text(), kept.mentions(), kept.changed(), kept.withdrawn(),
                        changing.until(me, task, kept)))
                .toList();
    }
}
