package qipan.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import qipan.bench.Results.Line;
import qipan.campaign.CampaignActs;
import qipan.campaign.Slips;
import qipan.inbox.HandingOver;
import qipan.shared.Zones;

/**
 * HOLD, RESUME, SLIP, HANDOVER and CANCEL: one act of a manager on all groups of a campaign, each at a task with two timers of
 * anchors. One person has all the tasks.
 */
final class SteerPhases {

    private static final String PLAYBOOK = "steered";
    private static final String LEAVER = "leaver";
    private static final String SUCCESSOR = "successor";
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Site site;
    private final Ledger ledger;
    private final Results results;
    private final JdbcTemplate jdbc;

    SteerPhases(Site site, Ledger ledger, Results results) {
        this.site = site;
        this.ledger = ledger;
        this.results = results;
        this.jdbc = site.jdbc();
    }

    void run(int n) {
        var acts = site.bean(CampaignActs.class);
        begin(acts, n);
        site.jobsOn();
        bulk("HOLD", n, () -> acts.hold(Ledger.CAMPAIGN, null, "benchmark", "benchmark"));
        bulk("RESUME", n, () -> acts.resume(Ledger.CAMPAIGN, "benchmark", null));
        bulk("SLIP", n, () -> Slips.begin(site.program(), Ledger.CAMPAIGN, "groupRunStartDate", Duration.ofDays(1)));
        handOver(n);
        bulk("CANCEL", n, () -> acts.cancel(Ledger.CAMPAIGN, "benchmark"));
        site.jobsOff();
        jdbc.update("update campaign set status = 'running' where id = ?", Ledger.CAMPAIGN);
    }

    private void begin(CampaignActs acts, int n) {
        site.clear();
        ledger.groups(n, "pending");
        ledger.person(LEAVER, null);
        ledger.person(SUCCESSOR, "main_ip");
        jdbc.update("update campaign_group set host = ?", LEAVER);
        var day = LocalDate.now(Zones.SHANGHAI).plusDays(10);
        Map<String, Object> anchors = Map.of("groupRunStartDate", day.toString());
        site.jobsOn();
        site.asManager(() -> acts.openWave(Ledger.CAMPAIGN, PLAYBOOK, n, List.of(), anchors));
        await("select count(*) from campaign_instance where status = 'running'", n);
        site.jobsOff();
    }

    private void bulk(String phase, int n, Runnable act) {
        act(phase, n, act, () -> await(
                "select count(*) from bulk_act where status = 'done'", jdbc.queryForObject("select count(*) from bulk_act", Long.class)));
        refuse(phase, "select coalesce(sum(failed), 0) from bulk_act");
    }

    private void handOver(int n) {
        var wish = new HandingOver.Wish(SUCCESSOR, null, "benchmark");
        act("HANDOVER", n, () -> site.bean(HandingOver.class).begin(LEAVER, wish),
                () -> await("select count(*) from handover where ended_at is not null and moved = " + n, 1));
        refuse("HANDOVER", "select count(*) from inbox_task where assignee <> '" + SUCCESSOR + "'");
    }

    private void act(String phase, int n, Runnable act, Runnable done) {
        var meter = site.meter().begin();
        site.asManager(() -> {
            act.run();
            return phase;
        });
        done.run();
        var details = meter.end(n);
        results.add(new Line(phase, site.kind(), n, n / WavePhases.seconds(details), "groups/s", details));
    }

    private void refuse(String phase, String missed) {
        var count = jdbc.queryForObject(missed, Long.class);
        if (count > 0) {
            throw new IllegalStateException(count + " groups were not reached by " + phase);
        }
    }

    private void await(String count, long wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.queryForObject(count, Long.class) < wanted) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("fewer than " + wanted + ": " + count);
            }
            WavePhases.pause(40);
        }
    }
}
