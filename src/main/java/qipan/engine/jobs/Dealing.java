package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many jobs go together. Few jobs are one for each thread, so that nobody waits for another; many are as many together as
 * allowed. But a crowd begins with a few a thread, then twice as many each round: so the first people have their work as soon
 * as those few are committed. Jobs of one instance stay together, as the engine found them.
 */
class Dealing {

    static final int FIRST = 5;

    private final int threads;
    private final int mostTogether;

    /** Groups dealt since the crowd began. */
    private int dealt;

    Dealing(int threads, int mostTogether) {
        this.threads = threads;
        this.mostTogether = mostTogether;
    }

    /** @param last whether no more than these were waiting: the next ones are a crowd of their own */
    List<List<String>> deal(Collection<List<String>> instances, boolean last) {
        var groups = new ArrayList<List<String>>();
        var share = (instances.stream().mapToInt(List::size).sum() + threads - 1) / threads;
        List<String> group = new ArrayList<>();
        for (var ofInstance : instances) {
            if (!group.isEmpty() && group.size() + ofInstance.size() > size(share)) {
                groups.add(group);
                dealt++;
                group = new ArrayList<>();
            }
            group.addAll(ofInstance);
        }
        if (!group.isEmpty()) {
            groups.add(group);
            dealt++;
        }
        dealt = last ? 0 : dealt;
        return groups;
    }

    private int size(int share) {
        var most = Math.min(mostTogether, share);
        var size = FIRST;
        for (var round = dealt / threads; round > 0 && size < most; round--) {
            size *= 2;
        }
        return Math.min(most, size);
    }
}
