package qipan.engine.camunda;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.engine.jobs.ForesightFactory;
import qipan.shared.Refusal;

/** Acts on tasks as single engine commands. */
@Component
class CamundaTasks implements Tasks {

    private final EngineAccess engine;
    private final Models models;
    private final Approvals approvals;
    private final Authorship authorship;

    CamundaTasks(EngineAccess engine, Models models, Approvals approvals, Authorship authorship) {
        this.engine = engine;
        this.models = models;
        this.approvals = approvals;
        this.authorship = authorship;
    }

    @Override
    public void claim(String task, String username) {
        on(task, entity -> service().claim(task, username));
    }

    @Override
    public void unclaim(String task) {
        assign(task, null);
    }

    @Override
    public void assign(String task, @Nullable String username) {
        on(task, entity -> {
            endLoan(entity);
            service().setAssignee(task, username);
        });
    }

    @Override
    public void delegate(String task, String username) {
        on(task, entity -> service().delegateTask(task, username));
    }

    @Override
    public void giveBack(String task) {
        on(task, entity -> {
            service().resolveTask(task);
            endLoan(entity);
        });
    }

    /** The engine gives to who lent a task first, whoever has lent it since: so nobody is remembered for longer than the loan. */
    private static void endLoan(TaskEntity task) {
        task.setDelegationState(null);
        task.setOwner(null);
    }

    @Override
    public Set<String> handOver(Collection<String> tasks, String username) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var found = authorship.look(command, tasks).stream().collect(Collectors.toMap(TaskEntity::getId, task -> task));
            return tasks.stream()
                    .filter(task -> handOver(EngineErrors.existing(found.get(task)), username))
                    .collect(Collectors.toUnmodifiableSet());
        }));
    }

    /** The engine refuses to change a suspended task, so for this moment it says that it is not. */
    private boolean handOver(TaskEntity task, String username) {
        var own = authorship.of(task).contains(username);
        if (own && task.getCandidates().isEmpty()) {
            throw Refusal.conflict("engine.fourEyes.successor");
        }
        var state = task.getSuspensionState();
        task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        if (own) {
            endLoan(task);
        }
        service().setAssignee(task.getId(), own ? null : username);
        task.setSuspensionState(state);
        return !own;
    }

    @Override
    public List<String> writtenBy(String username, Collection<String> tasks) {
        return authorship.writtenBy(username, tasks);
    }

    @Override
    public List<String> authors(String task) {
        return EngineErrors.refusing(() -> engine.execute(command ->
                authorship.of(EngineErrors.existing(command.getTaskManager().findTaskById(task))).stream().sorted().toList()));
    }

    @Override
    public void setDue(String task, @Nullable Instant due) {
        on(task, entity -> service().setDueDate(task, due == null ? null : Date.from(due)));
    }

    @Override
    public void complete(String task, Map<String, Object> values, String username) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = EngineErrors.existing(ForesightFactory.task(command, task));
            var step = models.step(entity.getProcessDefinitionId(), entity.getTaskDefinitionKey());
            var list = step.property("collect");
            var others = Signers.beside(entity);
            var outcome = list == null
                    ? approvals.outcome(entity, step, values, username, others.isEmpty())
                    : new Approvals.Outcome(Collecting.row(entity, list, values, username), true);
            var set = Values.toEngine(outcome.values());
            if (entity.getAssignee() == null) {
                entity.setAssignee(username);
            }
            if (outcome.leaves()) {
                Signers.decided(command, others);
                service().complete(task, set);
            } else {
                entity.setExecutionVariables(set);
                Signers.signed(command, entity);
            }
            return null;
        }));
    }

    @Override
    public void completeInPlaceOf(String person, String task, Map<String, Object> values, String username) {
        var kept = EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = EngineErrors.existing(ForesightFactory.task(command, task));
            var step = models.step(entity.getProcessDefinitionId(), entity.getTaskDefinitionKey());
            return approvals.inPlaceOf(entity, step, values, person);
        }));
        complete(task, kept, username);
    }

    @Override
    public Map<String, Object> variables(String task) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            EngineErrors.existing(command.getTaskManager().findTaskById(task));
            return Values.fromEngine(service().getVariables(task));
        }));
    }

    @Override
    public @Nullable Object resolve(String task, String expression) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            TaskEntity entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
            Expression parsed = command.getProcessEngineConfiguration().getExpressionManager().createExpression(expression);
            return parsed.getValue(entity);
        }));
    }

    /** One command: the engine finds again what has been found. */
    private void on(String task, Consumer<TaskEntity> act) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            act.accept(EngineErrors.existing(command.getTaskManager().findTaskById(task)));
            return task;
        }));
    }

    private TaskService service() {
        return engine.services().getTaskService();
    }
}
