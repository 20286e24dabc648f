package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import qipan.engine.AnchorMove;
import qipan.engine.Models;
import qipan.engine.Retiming;
import qipan.engine.jobs.ForesightFactory;
import qipan.shared.BusinessKey;

/**
 * Moves an anchor and what depends on it (ADR 0012). Nobody writes down which anchor a time was taken from: each pending
 * time's own expression is asked before and after the anchor moves, as of the moment the time was set, and the time moves
 * by the difference. So what does not depend on the anchor stays, and so does what a person or a hold has added.
 */
@Component
class Slipping {

    private final Models models;
    private final Holding holding;
    private final MovableAnchors anchors;

    Slipping(Models models, Holding holding, MovableAnchors anchors) {
        this.models = models;
        this.holding = holding;
        this.anchors = anchors;
    }

    Retiming slip(CommandContext command, Collection<String> roots, AnchorMove move) {
        var tree = new TreeSet<>(holding.tree(roots));
        if (tree.isEmpty()) {
            return new Retiming(Set.of(), List.of(), 0);
        }
        ForesightFactory.lookAt(command, tree);
        var places = anchors.of(command, tree, move);
        var touched = places.stream().map(MovableAnchors.Place::root).collect(Collectors.toSet());
        var pending = pending(command, tree, touched);
        var before = asked(pending);
        places.forEach(MovableAnchors.Place::write);
        return retime(touched, pending, before);
    }

    /** What has a time, in the instances under a root of which an anchor moves. */
    private static Collection<PendingTime> pending(CommandContext command, Set<String> tree, Set<String> touched) {
        var found = new ArrayList<PendingTime>();
        var moving = tree.stream().filter(instance -> touched.contains(root(command, instance))).toList();
        if (!moving.isEmpty()) {
            found.addAll(PendingTimer.in(command, moving));
            found.addAll(PendingTask.in(command, moving));
        }
        return found;
    }

    private static String root(CommandContext command, String instance) {
        return command.getExecutionManager().findExecutionById(instance).getRootProcessInstanceId();
    }

    private static Map<PendingTime, Optional<Date>> asked(Collection<PendingTime> pending) {
        var answers = new LinkedHashMap<PendingTime, Optional<Date>>();
        pending.forEach(time -> answers.put(time, Optional.ofNullable(time.ask())));
        return answers;
    }

    private Retiming retime(
            Set<String> roots, Collection<PendingTime> pending, Map<PendingTime, Optional<Date>> before) {
        var moved = new ArrayList<Retiming.Time>();
        var promised = 0;
        for (var time : pending) {
            var old = before.get(time).orElse(null);
            var now = time.ask();
            if (old == null || now == null || old.equals(now)) {
                continue;
            }
            if (models.step(time.execution().getProcessDefinitionId(), time.element()).is("published")) {
                promised++;
            } else {
                moved.add(move(time, now.getTime() - old.getTime()));
            }
        }
        return new Retiming(roots, moved, promised);
    }

    private static Retiming.Time move(PendingTime time, long millis) {
        var from = Objects.requireNonNull(time.due()).toInstant();
        var to = from.plusMillis(millis);
        time.move(Date.from(to));
        return new Retiming.Time(time.kind(), key(time.execution()), time.element(), time.name(), from, to);
    }

    private static BusinessKey key(ExecutionEntity execution) {
        return BusinessKey.parse(execution.getProcessInstance().getBusinessKey());
    }
}
