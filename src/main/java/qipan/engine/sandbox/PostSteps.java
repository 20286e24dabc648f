package qipan.engine.sandbox;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.engine.PostRange;

/** What follows what in one scope of a model. */
final class PostSteps {

    /** Which of its ways out a step takes. */
    enum Split {
        ONE,
        SOME,
        ALL
    }

    /** @param everyHours how long it waits at least before it lets the same through again, 0 when nobody can tell */
    record Step(String id, PostRange posts, List<String> next, Split split, int everyHours) {

        boolean splits() {
            return split != Split.ONE && next.size() > 1;
        }
    }

    private final Map<String, Step> steps;
    private final Map<String, Set<String>> loops = new HashMap<>();
    private final Map<String, Optional<String>> joins = new HashMap<>();

    PostSteps(Map<String, Step> steps) {
        this.steps = steps;
    }

    Step get(String id) {
        return steps.get(id);
    }

    /** Where the branches meet: the nearest step that all ways to an end pass. */
    @Nullable String join(Step split) {
        return joins.computeIfAbsent(split.id(), id -> !ends(split.next(), null) ? Optional.empty()
                : reached(split.next(), null).stream().filter(other -> !other.equals(id) && !ends(split.next(), other)).findFirst())
                .orElse(null);
    }

    private boolean ends(Collection<String> from, @Nullable String without) {
        return reached(from, without).stream().anyMatch(id -> get(id).next().isEmpty());
    }

    /** From near to far, without the one that stops and what lies behind it alone. */
    Set<String> reached(Collection<String> from, @Nullable String stop) {
        return reachedShortOf(stop == null ? Set.of() : Set.of(stop), from);
    }

    Set<String> reachedShortOf(Collection<String> stops, Collection<String> from) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var id = open.poll();
            if (!stops.contains(id) && seen.add(id)) {
                open.addAll(get(id).next());
            }
        }
        return seen;
    }

    /** All steps of the loops that this one is in; none when it is in none. */
    Set<String> loop(String id) {
        return loops.computeIfAbsent(id, one -> {
            var loop = new LinkedHashSet<String>();
            var ahead = reached(get(one).next(), null);
            if (ahead.contains(one)) {
                ahead.stream().filter(other -> reached(List.of(other), null).contains(one)).forEach(loop::add);
            }
            return loop;
        });
    }
}
