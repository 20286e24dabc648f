package qipan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.campaign.RoleNotified;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.FactListener;
import qipan.inbox.CommentChanged;
import qipan.inbox.TaskCopied;
import qipan.inbox.TaskDecided;
import qipan.inbox.TaskHandedOn;
import qipan.inbox.TaskHandedUp;
import qipan.inbox.TaskMentioned;
import qipan.inbox.TaskUrged;
import qipan.security.Actor;
import qipan.security.CurrentActor;

/**
 * Hears what happens and writes it down in the same transaction: what is rolled back is not told, and what is committed is told
 * though the node dies. Who does something oneself hears nothing of it.
 *
 * <p>Another event that somebody should hear of gets a listener here, a {@link Kind} and its words.
 */
@Component
class Listening implements FactListener {

    /** Its tasks cannot wait for somebody to look into the list. */
    private static final String CRISIS = "crisis-handling";
    private static final String AFTERCARE = "crisis-handling-aftercare";

    private final NewsTable news;
    private final NoticeStore notices;
    private final CurrentActor actor;
    private final Clock clock;

    Listening(NewsTable news, NoticeStore notices, CurrentActor actor, Clock clock) {
        this.news = news;
        this.notices = notices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void on(List<Fact> facts) {
        news.add(facts.stream()
                .filter(TaskCreated.class::isInstance)
                .map(TaskCreated.class::cast)
                .filter(this::isNews)
                .map(this::of)
                .toList());
    }

    private boolean isNews(TaskCreated created) {
        var task = created.task();
        return task.assignee() == null ? isCrisis(created) && task.roles() != null : !task.assignee().equals(me());
    }

    private News of(TaskCreated created) {
        var kind = isCrisis(created) ? Kind.CRISIS : Kind.NEW;
        return News.ofTask(kind, created.task().assignee(), created.task().id(), created.where().key(), me(), created.at());
    }

    private static boolean isCrisis(TaskCreated created) {
        var process = created.where().process();
        return process.startsWith(CRISIS) && !process.startsWith(AFTERCARE);
    }

    @EventListener
    void on(TaskHandedOn move) {
        if (!move.to().equals(me())) {
            news.add(List.of(News.ofTask(Kind.NEW, move.to(), move.task(), move.key(), me(), move.at())));
        }
    }

    @EventListener
    void on(TaskUrged urged) {
        told(Kind.URGED, urged.to(), urged.taskId(), urged.by(), urged.words(), urged.at());
    }

    @EventListener
    void on(TaskMentioned mentioned) {
        told(Kind.MENTIONED, mentioned.to(), mentioned.taskId(), mentioned.by(), mentioned.words(), mentioned.at());
    }

    /** What has left the house has; in the program and in what waits to be sent it is what it is now. */
    @EventListener
    void on(CommentChanged changed) {
        news.reword(changed);
        notices.reword(changed);
    }

    @EventListener
    void on(TaskDecided decided) {
        var kind = decided.approved() ? Kind.AUTO_APPROVED : Kind.AUTO_REJECTED;
        told(kind, decided.to(), decided.taskId(), Actor.SYSTEM, decided.words(), decided.at());
    }

    @EventListener
    void on(TaskCopied copied) {
        told(Kind.COPIED, copied.to(), copied.taskId(), copied.by(), copied.words(), copied.at());
    }

    private void told(Kind kind, List<String> to, String task, String by, String words, Instant at) {
        news.add(to.stream().map(person -> News.ofWord(kind, person, task, by, words, at)).toList());
    }

    /** Who gets it hears by {@link TaskHandedOn}. */
    @EventListener
    void on(TaskHandedUp move) {
        news.add(move.from().stream()
                .map(person -> News.ofTask(Kind.HANDED_UP, person, move.task(), move.key(), me(), move.at()))
                .toList());
    }

    @EventListener
    void on(RoleNotified notified) {
        if (!notified.roleKey().isBlank() && !notified.text().isBlank()) {
            news.add(List.of(News.ofRole(notified.roleKey(), notified.key(), me(), notified.text(), clock.instant())));
        }
    }

    private String me() {
        return actor.get().username();
    }
}
