package qipan.engine.facts;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.Where;

/** A task that this command touched; read when the command closes, so that its last state is told. */
class OpenTask {

    private final String id;
    private final Where where;
    private final Instant at;
    private boolean created;
    private boolean ended;
    private boolean roles;

    OpenTask(String id, Where where, Instant at) {
        this.id = id;
        this.where = where;
        this.at = at;
    }

    void created() {
        created = true;
    }

    void ended() {
        ended = true;
    }

    void rolesTouched() {
        roles = true;
    }

    @Nullable Fact fact(CommandContext command) {
        var task = ended ? null : command.getTaskManager().findTaskById(id);
        if (task == null) {
            return null;
        }
        var state = state(task);
        return created ? new Fact.TaskCreated(at, where, state) : new Fact.TaskChanged(at, where, state);
    }

    private TaskState state(TaskEntity task) {
        return new TaskState(
                id,
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getOwner(),
                task.getDelegationState() == DelegationState.PENDING,
                created || roles ? rolesOf(task) : null,
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()),
                task.getPriority(),
                task.isSuspended());
    }

    private static Set<String> rolesOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
