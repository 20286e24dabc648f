package qipan.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qipan.inbox.DueTasks.Stage;

/**
 * What is to be said next about an open task.
 *
 * @param at when, null for never
 */
record NextReminder(Stage stage, @Nullable Instant at) {

    /** A task that is told late, or again, is not reminded of what lies behind: of its being late at most. */
    static NextReminder of(Instant created, @Nullable Instant due, Instant now) {
        if (due == null) {
            return new NextReminder(Stage.SOON, null);
        }
        var soon = created.plus(Duration.between(created, due).multipliedBy(3).dividedBy(4));
        if (soon.isAfter(now)) {
            return new NextReminder(Stage.SOON, soon);
        }
        return new NextReminder(due.isAfter(now) ? Stage.DUE : Stage.LATE, due);
    }
}
