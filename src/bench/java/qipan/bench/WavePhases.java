package qipan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qipan.bench.Results.Line;
import qipan.campaign.CampaignActs;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;

/** KICKOFF, WAVE and COMPLETE. */
final class WavePhases {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Site site;
    private final Ledger ledger;
    private final Results results;
    private double startSeconds = 0.02;

    WavePhases(Site site, Ledger ledger, Results results) {
        this.site = site;
        this.ledger = ledger;
        this.results = results;
    }

    /** All three for n groups. @param tell whether it counts, or only warms up */
    void run(int n, int instances, boolean tell) {
        site.clear();
        ledger.groups(n, "running");
        var fireAt = kickoff(n, tell);
        sleepUntil(fireAt.plusMillis(5));
        wave(n, tell);
        pause(1000);
        complete(n, Math.min(instances, n), tell);
    }

    /** The tasks of n groups, untold: what other phases begin with. */
    void fire(int n) {
        site.clear();
        ledger.groups(n, "running");
        sleepUntil(kickoff(n, false).plusMillis(5));
        wave(n, false);
    }

    /** Starting a campaign's groups in the product's own way: one wave, cut into chunks that jobs start. */
    void launch(int n) {
        site.clear();
        ledger.groups(n, "pending");
        var values = values(0, Instant.now().plus(Duration.ofDays(1)));
        values.replaceAll((name, value) -> ((Date) value).toInstant().toString());
        var meter = site.meter().begin();
        site.jobsOn();
        site.asManager(() -> site.bean(CampaignActs.class).openWave(Ledger.CAMPAIGN, "wave", n, List.of(), values));
        await("campaign_instance", n);
        var details = meter.end(n);
        site.jobsOff();
        tell("KICKOFF_LAUNCH", n, n, "groups/s", details);
    }

    private Instant kickoff(int n, boolean tell) {
        // A whole second, as nine o'clock is: the engine's due column keeps no fraction.
        var fireAt = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3 + (long) (n * startSeconds * 1.3));
        var processes = site.bean(Processes.class);
        var meter = site.meter().begin();
        Workload.clients(n, number -> site.asManager(() ->
                processes.start("wave", BusinessKey.ofGroup(Ledger.CAMPAIGN, Workload.group(number)), values(number, fireAt))));
        var details = meter.end(n);
        startSeconds = seconds(details) / n;
        if (Instant.now().isAfter(fireAt)) {
            details.put("note", "the last groups started after their timers were due");
        }
        if (tell) {
            tell("KICKOFF", n, n, "groups/s", details);
        }
        return fireAt;
    }

    private static Map<String, Object> values(int group, Instant fireAt) {
        var values = new HashMap<String, Object>();
        values.put("fireAt", Date.from(fireAt));
        values.put("due", Date.from(fireAt.plusSeconds(8 * 3600 + group % 3600)));
        return values;
    }

    private void wave(int n, boolean tell) {
        var meter = site.meter().begin();
        site.jobsOn();
        var first = await("ACT_RU_TASK", 3L * n);
        var details = meter.end(n);
        site.jobsOff();
        details.put("firstTaskSeconds", Meter.rounded(first));
        if (site.count("inbox_task") != 3L * n || site.count("ACT_RU_JOB") != 0) {
            throw new IllegalStateException("A timer was lost or fired twice: " + site.count("inbox_task") + " tasks in inboxes");
        }
        if (tell) {
            tell("WAVE", n, n, "timers/s", details);
        }
    }

    private void complete(int n, int instances, boolean tell) {
        var details = new Completing(site).run(0, instances);
        if (tell) {
            tell("COMPLETE", n, 3 * instances, "completions/s", details);
        }
    }

    /** @return seconds until there was a first row */
    private double await(String table, long rows) {
        var begin = System.nanoTime();
        double first = 0;
        for (var there = site.count(table); there < rows; there = site.count(table)) {
            var passed = (System.nanoTime() - begin) / 1e9;
            first = first == 0 && there > 0 ? passed : first;
            if (passed > PATIENCE.toSeconds()) {
                throw new IllegalStateException(there + " of " + rows + " rows in " + table + " after " + passed + " s");
            }
            pause(rows > 6000 ? 100 : 40);
        }
        return first;
    }

    private void tell(String phase, int n, double operations, String unit, Map<String, Object> details) {
        results.add(new Line(phase, site.kind(), n, operations / seconds(details), unit, details));
    }

    static double seconds(Map<String, Object> details) {
        return ((Number) details.get("wallSeconds")).doubleValue();
    }

    private static void sleepUntil(Instant time) {
        pause(Math.max(300, Duration.between(Instant.now(), time).toMillis()));
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
