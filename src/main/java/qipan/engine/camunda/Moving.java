package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Moves;
import qipan.engine.camunda.Tokens.Token;
import qipan.shared.Refusal;

/** Moves by the engine's own modification of an instance; what to withdraw is decided by {@link FlowOrder} (ADR 0014). */
@Component
class Moving implements Moves {

    private final EngineAccess engine;

    Moving(EngineAccess engine) {
        this.engine = engine;
    }

    @Override
    public List<Place> places(String task) {
        return EngineErrors.refusing(() -> engine.execute(command -> ways(command, existing(command, task)).stream()
                .map(way -> new Place(elementOf(way.target()), way.before(), way.skipped())).toList()));
    }

    @Override
    public List<String> move(String task, String element, @Nullable String assignee) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = existing(command, task);
            var way = ways(command, entity).stream().filter(found -> elementOf(found.target()).equals(element)).findFirst()
                    .orElseThrow(() -> Refusal.conflict("engine.noWayThere"));
            return go(command, entity.getProcessInstanceId(), way, assignee);
        }));
    }

    @Override
    public Aftermath aftermath(String instance, String element) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var tasks = new HashSet<String>();
            var called = new HashSet<String>();
            var way = after(Tokens.of(command, instance), element);
            for (var token : way.leaving()) {
                if (token.instance() != null) {
                    Tokens.executions(token.instance()).forEach(execution -> collect(command, execution, tasks, called));
                }
            }
            return new Aftermath(tasks, called, later(way.target()));
        }));
    }

    @Override
    public List<String> takeBack(String instance, String element, String assignee) {
        return EngineErrors.refusing(() -> engine.execute(command ->
                go(command, instance, after(Tokens.of(command, instance), element), assignee)));
    }

    private static TaskEntity existing(CommandContext command, String task) {
        var entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
        if (entity.isSuspended()) {
            throw Refusal.conflict("engine.held");
        }
        return entity;
    }

    /**
     * @param skipped as {@link Place#skipped}
     * @param leaving what is withdrawn when this way is gone
     */
    private record Way(ActivityImpl target, boolean before, Set<String> skipped, ActivityInstance scope, List<Token> leaving) {}

    private static List<Way> ways(CommandContext command, TaskEntity task) {
        var tokens = Tokens.of(command, task.getProcessInstanceId());
        var ways = new ArrayList<Way>();
        for (var instance : tokens.around(task)) {
            var scope = tokens.scope(instance);
            var here = FlowOrder.standsIn(scope, tokens.definition().findActivity(task.getTaskDefinitionKey())).orElseThrow();
            var order = new FlowOrder(scope);
            for (var target : scope.getActivities()) {
                var before = leads(order, target, here);
                if (isTask(target) && (before || leads(order, here, target))) {
                    var after = order.after(target);
                    var skipped = before ? Set.<String>of() : skipped(order, here, target);
                    ways.add(new Way(target, before, skipped, instance, tokens.in(instance).stream()
                            .filter(token -> isAround(token, task) || after.contains(token.at())).toList()));
                }
            }
        }
        return ways;
    }

    private static Set<String> later(ActivityImpl step) {
        return new FlowOrder(step.getFlowScope()).after(step).stream()
                .flatMap(Moving::withInner)
                .filter(activity -> activity.getActivityBehavior() instanceof UserTaskActivityBehavior)
                .map(ActivityImpl::getId)
                .collect(Collectors.toSet());
    }

    private static boolean leads(FlowOrder order, ActivityImpl earlier, ActivityImpl later) {
        return order.after(earlier).contains(later) && !order.joinsOthersBetween(earlier, later);
    }

    private static Set<String> skipped(FlowOrder order, ActivityImpl here, ActivityImpl target) {
        return Stream.concat(Stream.of(here), order.between(here, target).stream())
                .flatMap(Moving::withInner)
                .filter(step -> step.getActivityBehavior() instanceof UserTaskActivityBehavior
                        || step.getActivityBehavior() instanceof CallableElementActivityBehavior)
                .map(ActivityImpl::getId)
                .collect(Collectors.toSet());
    }

    private static Stream<ActivityImpl> withInner(ActivityImpl activity) {
        return Stream.concat(Stream.of(activity), activity.getActivities().stream().flatMap(Moving::withInner));
    }

    private static boolean isAround(Token token, TaskEntity task) {
        return token.instance() != null && Tokens.executions(token.instance()).contains(task.getExecutionId());
    }

    private static Way after(Tokens tokens, String element) {
        var target = stepOf(Objects.requireNonNull(tokens.definition().findActivity(element), element));
        var scope = target.getFlowScope();
        var instances = tokens.instancesOf(scope);
        var order = new FlowOrder(scope);
        var after = order.after(target);
        var leaving = instances.stream().flatMap(instance -> tokens.in(instance).stream())
                .filter(token -> token.at() == target || after.contains(token.at())).toList();
        Predicate<Token> met = token -> token.at() == target || order.joinsOthersBetween(target, token.at());
        if (instances.size() != 1 || leaving.isEmpty() || leaving.stream().anyMatch(met)) {
            throw Refusal.conflict("engine.noWayBack");
        }
        return new Way(target, true, Set.of(), instances.get(0), leaving);
    }

    /** Begins there before it withdraws, or a sub-process with nothing left at work would end in between. */
    private List<String> go(CommandContext command, String instance, Way way, @Nullable String assignee) {
        var known = command.getTaskManager().findTasksByProcessInstanceId(instance).stream().map(TaskEntity::getId).toList();
        var change = engine.services().getRuntimeService().createProcessInstanceModification(instance);
        change.startBeforeActivity(way.target().getId(), way.scope().getId());
        for (var token : way.leaving()) {
            if (token.instance() == null) {
                change.cancelTransitionInstance(token.id());
            } else {
                change.cancelActivityInstance(token.id());
            }
        }
        change.execute();
        var arrived = arrived(command, instance, elementOf(way.target())).filter(task -> !known.contains(task)).toList();
        var hasSeveral = innermost(way.target()) != way.target();
        if (assignee != null && !hasSeveral) {
            arrived.forEach(task -> engine.services().getTaskService().setAssignee(task, assignee));
        }
        return arrived;
    }

    /** Not yet written, so no query finds them. */
    private static Stream<String> arrived(CommandContext command, String instance, String element) {
        return command.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> instance.equals(task.getProcessInstanceId()) && element.equals(task.getTaskDefinitionKey()))
                .map(TaskEntity::getId).toList().stream();
    }

    private static void collect(CommandContext command, String execution, Collection<String> tasks, Collection<String> called) {
        command.getTaskManager().findTasksByExecutionId(execution).forEach(task -> tasks.add(task.getId()));
        var below = command.getExecutionManager().findSubProcessInstanceBySuperExecutionId(execution);
        if (below != null && called.add(below.getId())) {
            command.getExecutionManager().findExecutionsByProcessInstanceId(below.getId())
                    .forEach(one -> collect(command, one.getId(), tasks, called));
            collect(command, below.getId(), tasks, called);
        }
    }

    private static boolean isTask(ActivityImpl activity) {
        return innermost(activity).getActivityBehavior() instanceof UserTaskActivityBehavior;
    }

    private static String elementOf(ActivityImpl activity) {
        return innermost(activity).getId();
    }

    /** The step itself, in the body around it when it has several instances. */
    private static ActivityImpl innermost(ActivityImpl activity) {
        var only = !Tokens.isFlow(activity) && activity.getActivities().size() == 1 ? activity.getActivities().get(0) : activity;
        return only.isMultiInstance() ? only : activity;
    }

    private static ActivityImpl stepOf(ActivityImpl activity) {
        return activity.isMultiInstance() ? activity.getParentFlowScopeActivity() : activity;
    }
}
