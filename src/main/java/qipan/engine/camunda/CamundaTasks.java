package qipan.engine.camunda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.engine.jobs.ForesightFactory;
import qipan.shared.Refusal;

/** Acts on tasks as single engine commands. */
@Component
class CamundaTasks implements Tasks {

    private static final int AT_ONCE = 100;

    private final EngineAccess engine;
    private final Models models;
    private final Approvals approvals;

    CamundaTasks(EngineAccess engine, Models models, Approvals approvals) {
        this.engine = engine;
        this.models = models;
        this.approvals = approvals;
    }

    @Override
    public void claim(String task, String username) {
        on(task, () -> service().claim(task, username));
    }

    @Override
    public void unclaim(String task) {
        on(task, () -> service().setAssignee(task, null));
    }

    @Override
    public void assign(String task, @Nullable String username) {
        on(task, () -> service().setAssignee(task, username));
    }

    @Override
    public void delegate(String task, String username) {
        on(task, () -> service().delegateTask(task, username));
    }

    @Override
    public void giveBack(String task) {
        on(task, () -> service().resolveTask(task));
    }

    @Override
    public Set<String> handOver(Collection<String> tasks, String username) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var found = look(command, tasks).stream().collect(Collectors.toMap(TaskEntity::getId, task -> task));
            return tasks.stream()
                    .filter(task -> handOver(EngineErrors.existing(found.get(task)), username))
                    .collect(Collectors.toUnmodifiableSet());
        }));
    }

    /** The engine refuses to change a suspended task, so for this moment it says that it is not. */
    private boolean handOver(TaskEntity task, String username) {
        var own = wrote(username, task);
        if (own && task.getCandidates().isEmpty()) {
            throw Refusal.conflict("engine.fourEyes.successor");
        }
        var state = task.getSuspensionState();
        task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        service().setAssignee(task.getId(), own ? null : username);
        task.setSuspensionState(state);
        return !own;
    }

    @Override
    public List<String> writtenBy(String username, Collection<String> tasks) {
        var asked = List.copyOf(tasks);
        var written = new ArrayList<String>();
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            var chunk = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            written.addAll(engine.execute(command -> among(command, chunk, username)));
        }
        return written;
    }

    private List<String> among(CommandContext command, List<String> tasks, String username) {
        return look(command, tasks).stream().filter(task -> wrote(username, task)).map(TaskEntity::getId).toList();
    }

    /** Reads tasks, and in a few questions what tells who wrote what they approve. */
    private List<TaskEntity> look(CommandContext command, Collection<String> tasks) {
        var found = service().createTaskQuery().taskIdIn(tasks.toArray(String[]::new)).list();
        if (!found.isEmpty()) {
            ForesightFactory.lookAt(command, found.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(TreeSet::new)));
        }
        return found.stream().map(TaskEntity.class::cast).toList();
    }

    @Override
    public List<String> authors(String task) {
        return EngineErrors.refusing(() -> engine.execute(command ->
                authors(EngineErrors.existing(command.getTaskManager().findTaskById(task))).stream().sorted().toList()));
    }

    private boolean wrote(String username, TaskEntity task) {
        return authors(task).contains(username);
    }

    private Set<String> authors(TaskEntity task) {
        return approvals.authors(task, models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
    }

    @Override
    public void setDue(String task, @Nullable Instant due) {
        on(task, () -> service().setDueDate(task, due == null ? null : Date.from(due)));
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
        return on(task, () -> Values.fromEngine(service().getVariables(task)));
    }

    @Override
    public @Nullable Object resolve(String task, String expression) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            TaskEntity entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
            Expression parsed = command.getProcessEngineConfiguration().getExpressionManager().createExpression(expression);
            return parsed.getValue(entity);
        }));
    }

    private void on(String task, Runnable act) {
        on(task, () -> {
            act.run();
            return task;
        });
    }

    /** One command: the engine finds again what has been found. */
    private <T> T on(String task, Supplier<T> act) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            EngineErrors.existing(command.getTaskManager().findTaskById(task));
            return act.get();
        }));
    }

    private TaskService service() {
        return engine.services().getTaskService();
    }
}
