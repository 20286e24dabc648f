package qipan.inbox.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.inbox.TaskDetails.Comment;
import qipan.inbox.TaskDetails.Detail;
import qipan.inbox.TaskDetails.Entry;
import qipan.inbox.TaskDetails.Script;

/**
 * The contract's Task/{id}: a Task and what its page needs.
 *
 * @param files ids for {@code GET /api/files/{id}}, from earlier steps
 */
record TaskDetailView(
        @JsonUnwrapped TaskView task,
        @Nullable Script script,
        List<String> files,
        @Nullable FormView form,
        Map<String, Object> values,
        List<EntryView> history,
        List<CommentView> comments) {

    record FormView(String key, Map<String, Object> schema) {}

    record EntryView(
            Instant at,
            @Nullable String actor,
            @Nullable String actorName,
            @Nullable String onBehalfOf,
            @Nullable String onBehalfOfName,
            String action,
            @Nullable String detail) {}

    /**
     * @param text empty when it was withdrawn
     * @param mentions those who are named in the text as {@code @name}
     * @param changeableUntil when whoever asks may mend it or take it back no more; null when not at all
     */
    record CommentView(
            String id,
            Instant at,
            String actor,
            String actorName,
            String text,
            List<PersonView> mentions,
            @Nullable Instant changedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant changeableUntil) {}

    record PersonView(String username, String name) {}

    static TaskDetailView of(Detail detail, Instant now, Map<String, String> people) {
        var form = detail.form();
        return new TaskDetailView(
                TaskView.of(detail.offered(), now, people),
                detail.script(),
                detail.files(),
                form == null ? null : new FormView(form.key(), form.schema()),
                form == null ? Map.of() : form.values(),
                detail.history().stream().map(entry -> entry(entry, people)).toList(),
                detail.comments().stream().map(comment -> comment(comment, people)).toList());
    }

    private static EntryView entry(Entry entry, Map<String, String> people) {
        return new EntryView(
                entry.at(), entry.actor(), name(entry.actor(), people), entry.onBehalfOf(), name(entry.onBehalfOf(), people),
                entry.action(), entry.detail());
    }

    private static @Nullable String name(@Nullable String person, Map<String, String> people) {
        return person == null ? null : people.getOrDefault(person, person);
    }

    private static CommentView comment(Comment comment, Map<String, String> people) {
        var name = people.getOrDefault(comment.actor(), comment.actor());
        var mentions = comment.mentions().stream().map(person -> new PersonView(person, people.getOrDefault(person, person))).toList();
        return new CommentView(
                comment.id(), comment.at(), comment.actor(), name, comment.text(), mentions, comment.changed(), comment.withdrawn(), comment.until());
    }
}
