package qipan.inbox;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who sees a task as it stands in the database: as {@link Sight} has it, and whom something of it was told or shown. */
@Component
class Seeing {

    private final CopyStore copies;
    private final Escalations escalations;

    Seeing(CopyStore copies, Escalations escalations) {
        this.copies = copies;
        this.escalations = escalations;
    }

    /** As those of its campaign do: acts have rules of their own. */
    boolean sees(Standing me, InboxTask task) {
        return Sight.sees(me, task) || escalations.opens(me.username(), task);
    }

    /** Who does not, but may look: with what to answer when this person acts. */
    Optional<String> onlyLooks(Standing me, InboxTask task) {
        if (copies.has(me.username(), task.id())) {
            return Optional.of("inbox.cc.readOnly");
        }
        return escalations.shows(me.username(), task) ? Optional.of("inbox.overdue.readOnly") : Optional.empty();
    }
}
