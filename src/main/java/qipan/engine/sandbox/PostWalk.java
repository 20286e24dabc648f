package qipan.engine.sandbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.PostRange;
import qipan.engine.sandbox.PostSteps.Split;
import qipan.engine.sandbox.PostSteps.Step;

/**
 * The posts on the ways through one scope of a model: on that with the fewest, and on that with the most. Branches that run side by
 * side count together up to where they meet. A loop counts once for the fewest; for the most it is open, but for a month, which a
 * timer in the loop bounds.
 */
final class PostWalk {

    private static final int HOURS_OF_MONTH = 31 * 24;

    private final PostSteps steps;
    private final Map<String, Integer> branches = new HashMap<>();

    PostWalk(PostSteps steps) {
        this.steps = steps;
    }

    PostRange from(Collection<String> starts) {
        var least = starts.stream().mapToInt(start -> least(start, null)).min().orElse(0);
        return new PostRange(
                // What never ends by itself may be ended at any time.
                PostRange.isOpen(least) ? 0 : least,
                highest(starts, null, false, new HashMap<>()),
                highest(starts, null, true, new HashMap<>()));
    }

    static int timesInMonth(int everyHours) {
        return (HOURS_OF_MONTH + everyHours - 1) / everyHours;
    }

    /** Better and better ways until there is none, as in Bellman and Ford's algorithm: loops need no care then. */
    private int least(String from, @Nullable String stop) {
        var near = steps.reached(List.of(from), stop);
        var least = new HashMap<String, Integer>();
        for (var better = true; better;) {
            better = false;
            for (var id : near) {
                var now = least(steps.get(id), stop, least);
                if (now < least.getOrDefault(id, PostRange.OPEN)) {
                    least.put(id, now);
                    better = true;
                }
            }
        }
        return from.equals(stop) ? 0 : least.getOrDefault(from, PostRange.OPEN);
    }

    private int least(Step step, @Nullable String stop, Map<String, Integer> known) {
        var after = step.splits() ? afterSplit(step, stop, known) : afterOne(step, stop, known);
        return PostRange.add(step.posts().least(), after);
    }

    private static int afterOne(Step step, @Nullable String stop, Map<String, Integer> known) {
        return step.next().stream()
                .mapToInt(next -> next.equals(stop) ? 0 : known.getOrDefault(next, PostRange.OPEN))
                .min()
                .orElse(0);
    }

    private int afterSplit(Step step, @Nullable String stop, Map<String, Integer> known) {
        var join = steps.join(step);
        var after = join == null || join.equals(stop) ? 0 : known.getOrDefault(join, PostRange.OPEN);
        return PostRange.add(leastOfBranches(step, join), after);
    }

    private int leastOfBranches(Step step, @Nullable String join) {
        var known = branches.get(step.id());
        if (known == null) {
            // A branch that comes back to the split before the branches meet adds nothing.
            branches.put(step.id(), 0);
            var each = step.next().stream().mapToInt(next -> least(next, join));
            known = step.split() == Split.SOME ? each.min().orElse(0)
                    : share(step, join) ? each.max().orElse(0) : each.reduce(0, PostRange::add);
            branches.put(step.id(), known);
        }
        return known;
    }

    /** Whether a post lies on more than one of the branches: then nobody can tell that it is made twice. */
    private boolean share(Step step, @Nullable String join) {
        var seen = new HashSet<String>();
        return step.next().stream()
                .flatMap(next -> steps.reached(List.of(next), join).stream())
                .anyMatch(id -> steps.get(id).posts().least() > 0 && !seen.add(id));
    }

    private int most(String from, @Nullable String stop, boolean inMonth, Map<String, Integer> known) {
        if (from.equals(stop)) {
            return 0;
        }
        var place = from + "\n" + stop;
        var most = known.get(place);
        if (most == null) {
            var step = steps.get(from);
            var loop = steps.loop(from);
            most = !loop.isEmpty() ? mostOfLoop(loop, stop, inMonth, known) : PostRange.add(posts(step, inMonth),
                    step.splits() ? mostOfBranches(step, stop, inMonth, known) : highest(step.next(), stop, inMonth, known));
            known.put(place, most);
        }
        return most;
    }

    private static int posts(Step step, boolean inMonth) {
        return inMonth ? step.posts().inMonth() : step.posts().most();
    }

    private int highest(Collection<String> next, @Nullable String stop, boolean inMonth, Map<String, Integer> known) {
        return next.stream().mapToInt(one -> most(one, stop, inMonth, known)).max().orElse(0);
    }

    private int mostOfBranches(Step step, @Nullable String stop, boolean inMonth, Map<String, Integer> known) {
        var join = steps.join(step);
        var each = step.next().stream().mapToInt(next -> most(next, join, inMonth, known)).reduce(0, PostRange::add);
        return join == null ? each : PostRange.add(each, most(join, stop, inMonth, known));
    }

    private int mostOfLoop(Set<String> loop, @Nullable String stop, boolean inMonth, Map<String, Integer> known) {
        var after = highest(exits(loop.stream().map(steps::get), loop), stop, inMonth, known);
        var leavesAndStays = !exits(loop.stream().map(steps::get).filter(Step::splits), loop).isEmpty();
        return PostRange.add(inLoop(loop, inMonth), leavesAndStays && after > 0 ? PostRange.OPEN : after);
    }

    private static List<String> exits(Stream<Step> of, Set<String> loop) {
        return of.flatMap(step -> step.next().stream()).filter(next -> !loop.contains(next)).distinct().toList();
    }

    private int inLoop(Set<String> loop, boolean inMonth) {
        var once = loop.stream().mapToInt(id -> posts(steps.get(id), inMonth)).reduce(0, PostRange::add);
        var timers = loop.stream().filter(id -> steps.get(id).everyHours() > 0).toList();
        if (once == 0) {
            return 0;
        }
        if (!inMonth || timers.isEmpty() || loop.stream().anyMatch(id -> isMadeAgainWithout(timers, id))) {
            return PostRange.OPEN;
        }
        var every = timers.stream().mapToInt(id -> steps.get(id).everyHours()).min().orElse(HOURS_OF_MONTH);
        return PostRange.multiply(once, timesInMonth(every));
    }

    private boolean isMadeAgainWithout(List<String> timers, String id) {
        var step = steps.get(id);
        return step.posts().most() > 0 && !timers.contains(id) && steps.reachedShortOf(timers, step.next()).contains(id);
    }
}
