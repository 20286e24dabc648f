package qipan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.engine.AnchorMove;
import qipan.engine.Processes;
import qipan.engine.Retiming;

/**
 * Moving an anchor tried out on instances of one process, evenly picked when they are many.
 *
 * @param share how many instances each one that was tried stands for
 * @param failed how many cannot be moved
 */
record Sampled(int tried, double share, int groups, List<Retiming.Time> times, int promised, int failed) {

    private static final int MOST = 200;

    static Sampled of(List<RootInstance> all, AnchorMove move, Processes processes) {
        var count = Math.min(MOST, all.size());
        var picked = new ArrayList<RootInstance>();
        for (var index = 0; index < count; index++) {
            picked.add(all.get((int) ((long) index * all.size() / count)));
        }
        return tried(picked, (double) all.size() / count, move, processes);
    }

    private static Sampled tried(List<RootInstance> picked, double share, AnchorMove move, Processes processes) {
        var failed = 0;
        var answers = new ArrayList<Retiming>();
        try {
            answers.add(processes.trySlip(ids(picked), move));
        } catch (RuntimeException someFail) {
            for (var one : picked) {
                failed += alone(one, move, processes, answers) ? 0 : 1;
            }
        }
        var roots = answers.stream().flatMap(answer -> answer.roots().stream()).collect(Collectors.toSet());
        return new Sampled(
                picked.size(),
                share,
                groups(picked, roots),
                answers.stream().flatMap(answer -> answer.times().stream()).toList(),
                answers.stream().mapToInt(Retiming::promised).sum(),
                failed);
    }

    private static boolean alone(RootInstance one, AnchorMove move, Processes processes, List<Retiming> answers) {
        try {
            answers.add(processes.trySlip(List.of(one.instance()), move));
            return true;
        } catch (RuntimeException cannot) {
            return false;
        }
    }

    private static int groups(List<RootInstance> picked, Set<String> roots) {
        return (int) picked.stream()
                .filter(root -> root.group() != null && root.ref() == null && roots.contains(root.instance()))
                .count();
    }

    private static List<String> ids(List<RootInstance> roots) {
        return roots.stream().map(RootInstance::instance).toList();
    }

    int ofAll(long amongTried) {
        return (int) Math.round(amongTried * share);
    }
}
