package qipan.engine.camunda;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/**
 * What comes before what in one scope of a model (the process, or an expanded sub-process), loops left out: a flow that leads
 * back to where it came from says nothing about the order. So two branches of a fork are neither before nor after each other,
 * even where all of them can be gone through again.
 */
final class FlowOrder {

    private final Map<ActivityImpl, List<ActivityImpl>> next = new HashMap<>();
    private final Map<ActivityImpl, List<ActivityImpl>> previous = new HashMap<>();

    FlowOrder(ScopeImpl scope) {
        var edges = new HashMap<ActivityImpl, List<ActivityImpl>>();
        scope.getActivities().forEach(activity -> edges.put(activity, successors(scope, activity)));
        var entered = new HashSet<ActivityImpl>();
        edges.values().forEach(entered::addAll);
        var visited = new HashSet<ActivityImpl>();
        scope.getActivities().stream().filter(activity -> !entered.contains(activity)).forEach(start -> visit(start, edges, visited));
        scope.getActivities().forEach(activity -> visit(activity, edges, visited));
        next.forEach((from, all) -> all.forEach(to -> previous.computeIfAbsent(to, none -> new ArrayList<>()).add(from)));
    }

    /** By flows, and by the boundary events that sit on it. */
    private static List<ActivityImpl> successors(ScopeImpl scope, ActivityImpl activity) {
        var found = new ArrayList<ActivityImpl>();
        for (PvmTransition flow : activity.getOutgoingTransitions()) {
            found.add((ActivityImpl) flow.getDestination());
        }
        scope.getActivities().stream().filter(other -> other != activity && other.getEventScope() == activity).forEach(found::add);
        return found;
    }

    /** What stands for it in this scope: the sub-process that it is in, or the body around a step with several instances. */
    static Optional<ActivityImpl> standsIn(ScopeImpl scope, @Nullable ActivityImpl activity) {
        var found = activity;
        while (found != null && found.getFlowScope() != scope) {
            found = found.getParentFlowScopeActivity();
        }
        return Optional.ofNullable(found);
    }

    private record Walk(ActivityImpl at, ArrayDeque<ActivityImpl> left) {}

    /** Depth first without recursion: a flow to what is still being visited leads back. */
    private void visit(ActivityImpl start, Map<ActivityImpl, List<ActivityImpl>> edges, Set<ActivityImpl> visited) {
        if (!visited.add(start)) {
            return;
        }
        var path = new ArrayDeque<Walk>();
        var open = new HashSet<>(Set.of(start));
        path.push(new Walk(start, new ArrayDeque<>(edges.get(start))));
        while (!path.isEmpty()) {
            var walk = path.peek();
            var to = walk.left().poll();
            if (to == null) {
                path.pop();
                open.remove(walk.at());
            } else if (!open.contains(to)) {
                next.computeIfAbsent(walk.at(), none -> new ArrayList<>()).add(to);
                if (visited.add(to)) {
                    open.add(to);
                    path.push(new Walk(to, new ArrayDeque<>(edges.getOrDefault(to, List.of()))));
                }
            }
        }
    }

    /** Whatever comes after it, without itself. */
    Set<ActivityImpl> after(ActivityImpl activity) {
        return closure(activity, next);
    }

    /** The same, with what is inside of it. */
    Stream<ActivityImpl> allAfter(ActivityImpl activity) {
        return after(activity).stream().flatMap(FlowOrder::withInner);
    }

    private static Stream<ActivityImpl> withInner(ActivityImpl activity) {
        return Stream.concat(Stream.of(activity), activity.getActivities().stream().flatMap(FlowOrder::withInner));
    }

    private Set<ActivityImpl> before(ActivityImpl activity) {
        return closure(activity, previous);
    }

    private static Set<ActivityImpl> closure(ActivityImpl from, Map<ActivityImpl, List<ActivityImpl>> edges) {
        var found = new HashSet<ActivityImpl>();
        var waiting = new ArrayDeque<>(edges.getOrDefault(from, List.of()));
        while (!waiting.isEmpty()) {
            var activity = waiting.poll();
            if (found.add(activity)) {
                waiting.addAll(edges.getOrDefault(activity, List.of()));
            }
        }
        return found;
    }

    /** What lies on a way from one to the other, without them. */
    Set<ActivityImpl> between(ActivityImpl earlier, ActivityImpl later) {
        var found = after(earlier);
        found.retainAll(before(later));
        return found;
    }

    /**
     * Whether between the two (the later one not included) branches come together of which some do not come from the earlier
     * one: going from one to the other, either way, would lose or double what those did.
     */
    boolean joinsOthersBetween(ActivityImpl earlier, ActivityImpl later) {
        var after = after(earlier);
        return between(earlier, later).stream().filter(FlowOrder::joins).anyMatch(join -> previous
                .getOrDefault(join, List.of()).stream().anyMatch(from -> from != earlier && !after.contains(from)));
    }

    private static boolean joins(ActivityImpl activity) {
        var behaviour = activity.getActivityBehavior();
        return behaviour instanceof ParallelGatewayActivityBehavior || behaviour instanceof InclusiveGatewayActivityBehavior;
    }
}
