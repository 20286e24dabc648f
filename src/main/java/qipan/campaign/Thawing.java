package qipan.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.campaign.HoldStore.Hold;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.engine.Processes;

/** Lets go on what some holds had frozen, unless another hold keeps it. */
@Component
class Thawing implements BulkStep {

    static final String KIND = "resume";

    private final CampaignStore campaigns;
    private final InstanceStore instances;
    private final HoldStore holds;
    private final Processes processes;
    private final Waves waves;
    private final Clock clock;

    Thawing(
            CampaignStore campaigns,
            InstanceStore instances,
            HoldStore holds,
            Processes processes,
            Waves waves,
            Clock clock) {
        this.campaigns = campaigns;
        this.instances = instances;
        this.holds = holds;
        this.processes = processes;
        this.waves = waves;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int act(BulkAct act, Collection<String> roots) {
        var others = instances.heldElsewhere(names(act), roots);
        thaw(instances.held(roots).stream().filter(root -> !others.contains(root.instance())).toList());
        holds.letGo(names(act), roots);
        return 0;
    }

    /** Together goes what was frozen in the same second: a chunk's instances differ by milliseconds. */
    private void thaw(List<RootInstance> held) {
        var now = clock.instant();
        held.stream().collect(Collectors.groupingBy(root -> frozen(root, now))).forEach((since, together) -> processes.release(
                together.stream().map(RootInstance::instance).toList(), Duration.between(since, now), since));
    }

    private static Instant frozen(RootInstance root, Instant now) {
        return Objects.requireNonNullElse(root.heldSince(), now).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void finish(BulkAct act) {
        var ended = holds.active(act.campaign()).stream()
                .filter(hold -> names(act).contains(hold.id()))
                .filter(hold -> Boolean.TRUE.equals(act.detail().get("whole")) || holds.empty(hold.id()))
                .toList();
        ended.forEach(hold -> holds.released(hold.id(), clock.instant()));
        if (ended.stream().anyMatch(Hold::whole) && holds.active(act.campaign()).stream().noneMatch(Hold::whole)) {
            campaigns.status(act.campaign(), CampaignStatus.RUNNING);
            waves.goOn(act.campaign());
        }
    }

    private static List<String> names(BulkAct act) {
        return ((Collection<?>) act.detail().getOrDefault("holds", List.of())).stream().map(String::valueOf).toList();
    }
}
