package qipan.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Configuration;
import qipan.inbox.CommentStore.Kept;
import qipan.shared.Refusal;

/** Whoever said something about a task mends it, or takes it back, within some minutes. The audit log keeps what it was. */
@Service
public class ChangingComments {

    static final String EDIT = "comment-edit";
    static final String WITHDRAW = "comment-withdraw";
    /** Of the configuration register: for how long; 0 for never. */
    private static final String MINUTES = "task.commentMinutes";

    private final TaskDesk desk;
    private final CommentStore comments;
    private final Mentioning mentioning;
    private final Configuration configuration;

    ChangingComments(TaskDesk desk, CommentStore comments, Mentioning mentioning, Configuration configuration) {
        this.desk = desk;
        this.comments = comments;
        this.mentioning = mentioning;
        this.configuration = configuration;
    }

    /**
     * Says it anew. Who was told once is not told again.
     *
     * @throws Refusal 400 for the text, 403 for others, 404 for a comment that is none, 409 when it is too late or was taken back,
     *     422 for people who may not see the task
     */
    public void change(String id, String comment, @Nullable String text, @Nullable List<String> mentions) {
        var said = Said.comment(text);
        desk.onAny(id, (me, task) -> {
            var before = own(me, task, comment);
            if (before.withdrawn() != null) {
                throw Refusal.conflict("inbox.comment.withdrawn");
            }
            refuseLate(task, before);
            var people = mentioning.people(task, mentions, before.told());
            if (before.text().equals(said) && before.mentions().equals(people)) {
                return;
            }
            comments.change(id, before, said, people, desk.now());
            desk.tell(me, task, EDIT, words(before.text(), before.mentions()), words(said, people));
            unsay(me, task, before, said);
            var others = people.stream().filter(person -> !before.told().contains(person) && !person.equals(me.username())).toList();
            if (!others.isEmpty()) {
                desk.publish(new TaskMentioned(id, me.username(), others, said, desk.now()));
            }
        }, (me, task, before) -> {});
    }

    /**
     * Takes it back; what was taken back already stays so.
     *
     * @throws Refusal 403, 404 and 409 as {@link #change}
     */
    public void withdraw(String id, String comment) {
        desk.onAny(id, (me, task) -> {
            var before = own(me, task, comment);
            if (before.withdrawn() != null) {
                return;
            }
            refuseLate(task, before);
            comments.withdraw(id, comment, desk.now());
            desk.tell(me, task, WITHDRAW, words(before.text(), before.mentions()), Map.of());
            unsay(me, task, before, null);
        }, (me, task, before) -> {});
    }

    private Kept own(Standing me, InboxTask task, String comment) {
        var kept = comments.find(task.id(), comment).orElseThrow(() -> Refusal.notFound("inbox.comment.unknown"));
        if (!kept.actor().equals(me.username()) || !Sight.mayComment(me)) {
            throw Refusal.forbidden("inbox.comment.notYours");
        }
        return kept;
    }

    private void refuseLate(InboxTask task, Kept comment) {
        if (!desk.now().isBefore(until(task, comment))) {
            throw Refusal.conflict("inbox.comment.late", minutes(task));
        }
    }

    private long minutes(InboxTask task) {
        return (long) configuration.number(task.where().key(), MINUTES);
    }

    private Instant until(InboxTask task, Kept comment) {
        return comment.at().plus(Duration.ofMinutes(minutes(task)));
    }

    /** Until when this person may change it, null when not. */
    @Nullable Instant until(String username, InboxTask task, Kept comment) {
        if (!comment.actor().equals(username) || comment.withdrawn() != null) {
            return null;
        }
        var until = until(task, comment);
        return desk.now().isBefore(until) ? until : null;
    }

    private void unsay(Standing me, InboxTask task, Kept before, @Nullable String after) {
        if (!before.told().isEmpty()) {
            desk.publish(new CommentChanged(task.id(), me.username(), before.told(), before.at(), before.text(), after));
        }
    }

    private static Map<String, Object> words(String text, List<String> mentions) {
        var words = new HashMap<String, Object>(Map.of("text", text));
        if (!mentions.isEmpty()) {
            words.put("mentions", mentions);
        }
        return words;
    }
}
