package qipan.campaign;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.campaign.SlipPreview.Change;
import qipan.engine.AnchorMove;
import qipan.engine.Processes;
import qipan.engine.Retiming;
import qipan.engine.Retiming.Kind;
import qipan.engine.Retiming.Time;

/**
 * Tells what moving an anchor would change by doing it and taking it back: on every instance, or on some of each process
 * when there are thousands, which all run the same model.
 */
@Component
class PreviewingSlip {

    private static final int SHOWN = 20;

    private final Processes processes;
    private final SlipWarnings warnings;
    private final Clock clock;

    PreviewingSlip(Processes processes, SlipWarnings warnings, Clock clock) {
        this.processes = processes;
        this.warnings = warnings;
        this.clock = clock;
    }

    SlipPreview of(List<RootInstance> roots, AnchorMove move) {
        var parts = roots.stream().collect(Collectors.groupingBy(RootInstance::process)).values().stream()
                .map(alike -> Sampled.of(alike, move, processes))
                .toList();
        var tried = parts.stream().mapToInt(Sampled::tried).sum();
        return new SlipPreview(
                parts.stream().mapToInt(part -> part.ofAll(part.groups())).sum(),
                roots.size(),
                tried,
                tried == roots.size(),
                count(parts, time -> time.kind() == Kind.TIMER),
                count(parts, time -> time.kind() == Kind.TASK),
                parts.stream().mapToInt(part -> part.ofAll(part.promised())).sum(),
                sample(parts),
                warnings.of(parts, roots, move, clock.instant()));
    }

    static int count(List<Sampled> parts, Predicate<Time> which) {
        return parts.stream().mapToInt(part -> part.ofAll(part.times().stream().filter(which).count())).sum();
    }

    /** One time of each step first, so that the sample shows what moves and not one step twenty times. */
    private static List<Change> sample(List<Sampled> parts) {
        var steps = parts.stream()
                .flatMap(part -> part.times().stream())
                .collect(Collectors.groupingBy(time -> time.kind() + time.element()));
        var each = Math.max(1, SHOWN / Math.max(1, steps.size()));
        return steps.values().stream()
                .flatMap(times -> times.stream().limit(each))
                .sorted(Comparator.comparing(Time::to).thenComparing(time -> time.key().toString()))
                .limit(SHOWN)
                .map(PreviewingSlip::change)
                .toList();
    }

    private static Change change(Retiming.Time time) {
        return new Change(
                time.kind().name().toLowerCase(Locale.ROOT),
                time.key().group(),
                time.element(),
                time.name(),
                Objects.requireNonNull(CampaignView.time(time.from())),
                Objects.requireNonNull(CampaignView.time(time.to())));
    }
}
