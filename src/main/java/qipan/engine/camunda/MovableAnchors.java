package qipan.engine.camunda;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.AnchorMove;
import qipan.engine.functions.AnchorTimes;

/**
 * Where an anchor stands: the root has it, and what was called may have taken a copy. A moment that has come stays, and
 * so does the end of a sale that has opened, because customers were told of it.
 */
@Component
class MovableAnchors {

    private static final String OPENS = "saleOpenAt";
    private static final String CLOSES = "saleCloseAt";

    private final Clock clock;

    MovableAnchors(Clock clock) {
        this.clock = clock;
    }

    /** An anchor that may move, and its value when it has. */
    record Place(String root, ExecutionEntity execution, String name, Object value) {

        void write() {
            execution.setVariableLocal(name, value);
        }
    }

    List<Place> of(CommandContext command, Collection<String> tree, AnchorMove move) {
        var now = clock.instant();
        var found = new ArrayList<Place>();
        var opened = new HashMap<String, Boolean>();
        for (var instance : tree) {
            for (var execution : command.getExecutionManager().findExecutionsByProcessInstanceId(instance)) {
                var root = execution.getProcessInstance().getRootProcessInstanceId();
                if (hasCome(local(execution, OPENS), OPENS, now)) {
                    opened.put(root, true);
                }
                place(execution, root, move, now, found);
            }
        }
        return move.anchor().equals(CLOSES) ? without(found, opened) : found;
    }

    private static void place(
            ExecutionEntity execution, String root, AnchorMove move, Instant now, List<Place> found) {
        var value = local(execution, move.anchor());
        if (value == null || !move.isDay() && hasCome(value, move.anchor(), now)) {
            return;
        }
        found.add(new Place(root, execution, move.anchor(), move.applied(value)));
    }

    private static List<Place> without(List<Place> found, Map<String, Boolean> opened) {
        return found.stream().filter(place -> !opened.containsKey(place.root())).toList();
    }

    private static @Nullable Object local(ExecutionEntity execution, String name) {
        return execution.hasVariableLocal(name) ? execution.getVariableLocal(name) : null;
    }

    private static boolean hasCome(@Nullable Object value, String name, Instant now) {
        return value != null && !AnchorTimes.moment(name, value).isAfter(now);
    }
}
