package qipan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import qipan.bench.Results.Line;
import qipan.inbox.Inbox;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.shared.Page;

/** INBOX, and COMPLETE while ever more other work is open. */
final class InboxPhases {

    private static final int GROUPS = 500;
    private static final int OF_STAFF = 100_000 - 3 * GROUPS;
    private static final int COUNTED = 1000;

    private final Site site;
    private final WavePhases waves;
    private final Results results;
    private final Backlog backlog;
    private final long[] expected = new long[Workload.STAFF];

    InboxPhases(Site site, WavePhases waves, Results results) {
        this.site = site;
        this.waves = waves;
        this.results = results;
        this.backlog = new Backlog(site.jdbc(), Instant.now());
    }

    /** @param sizes open tasks, ascending; @param groups of how many groups the tasks are completed at each size */
    void run(List<Integer> sizes, int seconds, int groups) {
        waves.fire(GROUPS);
        var completed = 0;
        for (var size : sizes) {
            backlog.fill(Math.min(OF_STAFF, size - 3 * GROUPS), size - 3 * GROUPS);
            expect(Math.min(OF_STAFF, size - 3 * GROUPS), completed);
            for (var member : new int[] {0, 1, 7, 99, 199}) {
                check(member);
            }
            ask(size, Math.min(5, seconds), false);
            ask(size, seconds, true);
            var details = new Completing(site).run(completed, groups);
            completed += groups;
            results.add(new Line(
                    "COMPLETE_BACKLOG", site.kind(), size, 3 * groups / WavePhases.seconds(details), "completions/s", details));
        }
    }

    /** What each member sees, counted from the workload's own definition. */
    private void expect(int ofStaff, int completed) {
        Arrays.fill(expected, 0);
        var ofRole = new long[Workload.ROLES.size()];
        for (var group = completed; group < GROUPS; group++) {
            expected[group % Workload.STAFF]++;
        }
        ofRole[0] += GROUPS - completed;
        ofRole[1] += GROUPS - completed;
        for (var number = 0; number < ofStaff; number++) {
            var filler = Workload.filler(number, ofStaff, Instant.EPOCH);
            if (filler.person() == null) {
                ofRole[Workload.ROLES.indexOf(filler.role())]++;
            } else {
                expected[Integer.parseInt(filler.person().substring("staff_".length()))]++;
            }
        }
        for (var member = 0; member < Workload.STAFF; member++) {
            for (var role : Workload.rolesOf(member)) {
                expected[member] += ofRole[role];
            }
        }
    }

    private void check(int member) {
        var page = page(member);
        var counted = expected[member] > COUNTED ? COUNTED + "+" : Long.toString(expected[member]);
        if (page.items().size() != Math.min(Workload.PAGE, expected[member]) || !counted.equals(page.total())) {
            throw new IllegalStateException("Member " + member + " sees " + page.total() + " tasks instead of " + counted);
        }
    }

    private Page<Inbox.Offered> page(int member) {
        var found = new ArrayList<Page<Inbox.Offered>>();
        site.asStaff(Workload.staff(member), () -> found.add(site.bean(Inbox.class).find(TaskQuery.of(View.TODO))));
        return found.get(0);
    }

    private void ask(int size, int seconds, boolean tell) {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var each = new ArrayList<List<Long>>();
        for (var client = 0; client < Workload.CLIENTS; client++) {
            each.add(new ArrayList<>());
        }
        var meter = site.meter().begin();
        Workload.clients(Workload.CLIENTS, client -> {
            for (var begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                page(ThreadLocalRandom.current().nextInt(Workload.STAFF));
                each.get(client).add(System.nanoTime() - begin);
            }
        });
        var nanos = each.stream().flatMap(List::stream).mapToLong(Long::longValue).sorted().toArray();
        var details = meter.end(nanos.length);
        if (tell) {
            details.put("queriesPerSecond", Meter.rounded(nanos.length / WavePhases.seconds(details)));
            for (var percentile : new int[] {50, 95, 99}) {
                results.add(new Line("INBOX p" + percentile, site.kind(), size, percentile(nanos, percentile), "ms", details));
            }
        }
    }

    /** By nearest rank. */
    private static double percentile(long[] sorted, int percentile) {
        return sorted[Math.max(0, (int) Math.ceil(percentile / 100.0 * sorted.length) - 1)] / 1e6;
    }
}
