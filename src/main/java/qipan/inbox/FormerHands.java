package qipan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.shared.Refusal;

/**
 * Whose hands a task has just left. Of two acts at the same moment the slower one may have lost its right with the task: that is
 * a conflict, and this person hears what became of the task. Asked only where an act is refused.
 */
@Component
class FormerHands {

    /** As long as acts wait on a device without a network, and their keys are kept: {@link ForgettingIntents}. */
    private static final Duration JUST_NOW = Duration.ofHours(24);

    private final TaskNotes notes;
    private final Accounts accounts;
    private final Clock clock;

    FormerHands(TaskNotes notes, Accounts accounts, Clock clock) {
        this.notes = notes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For who had the task, or stands in today for somebody who had; nothing for anybody else. */
    Optional<Refusal> objection(Standing me, InboxTask task) {
        var had = notes.had(task.id(), clock.instant().minus(JUST_NOW));
        return had.stream().anyMatch(person -> me.isOrStandsInFor(person, task)) ? Optional.of(whatBecame(task)) : Optional.empty();
    }

    private Refusal whatBecame(InboxTask task) {
        if (task.done() != null) {
            return Admission.over(task.done());
        }
        var now = task.assignee();
        return now == null
                ? Refusal.conflict("inbox.wentBack")
                : Refusal.conflict("inbox.wentTo", accounts.namesOf(List.of(now)).getOrDefault(now, now));
    }
}
