package qipan.inbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Tasks;
import qipan.security.Role;

/** Who waits for a task, so that it is theirs to urge. The rule costs questions: only the page of one task asks it. */
@Component
class Waiting {

    /** Who answers for a campaign as a whole. */
    private static final Set<String> SPONSORS = Set.of("executive_sponsor", "project_lead");

    private final Standings standings;
    private final Tasks tasks;
    private final StandIns standIns;
    private final JdbcClient jdbc;

    Waiting(Standings standings, Tasks tasks, StandIns standIns, JdbcClient jdbc) {
        this.standIns = standIns;
        this.standings = standings;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Managers, the sponsors of its campaign, who delegated it, who wrote what it approves, began the process or did a step of it. */
    boolean waits(Standing me, InboxTask task) {
        return me.actor().has(Role.MANAGER)
                || Sight.mayComment(me) && (me.username().equals(task.owner())
                        || me.holdsAny(task.campaign(), SPONSORS)
                        || didAStep(me, task)
                        || me.username().equals(tasks.variables(task.id()).get("initiator"))
                        || !tasks.writtenBy(me.username(), List.of(task.id())).isEmpty());
    }

    private boolean didAStep(Standing me, InboxTask task) {
        return !jdbc.sql("select 1 from inbox_done where instance = ? and done_by = ? limit 1")
                .params(task.where().instance(), me.username())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Who has it with those who stand in today, or all who may take it. Nobody urges oneself: who could do it does it. */
    List<String> forWhom(Standing me, InboxTask task) {
        if (task.assignee() == null) {
            return standings.whoCouldTake(task).stream().filter(person -> !person.equals(me.username())).toList();
        }
        return Sight.isMine(me, task)
                ? List.of()
                : Stream.concat(Stream.of(task.assignee()), standIns.inPlaceOf(task.assignee(), task.work()).stream()).toList();
    }
}
