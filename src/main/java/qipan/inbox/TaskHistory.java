package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import qipan.inbox.TaskDetails.Comment;
import qipan.inbox.TaskDetails.Entry;
import qipan.inbox.TaskNotes.Note;

/** Tells what became of a task, from its row and the notes about it. */
@Component
class TaskHistory {

    private final TaskNotes notes;

    TaskHistory(TaskNotes notes) {
        this.notes = notes;
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
        return notes.of(task.id()).stream()
                .filter(note -> TaskNotes.COMMENT.equals(note.act()) && note.detail() != null)
                .map(note -> new Comment(note.at(), note.actor(), note.detail(), note.mentions()))
                .toList();
    }
}
