package qipan.robot;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** How many groups a campaign started at a time. */
final class StartedWaves {

    /** A wave is looked at for a day before the next one; the groups of one wave begin within minutes. */
    private static final Duration APART = Duration.ofHours(12);

    private StartedWaves() {}

    static List<Integer> of(Api manager, String campaign) {
        var sizes = new ArrayList<Integer>();
        @Nullable OffsetDateTime last = null;
        for (var start : starts(manager, campaign)) {
            if (last == null || last.plus(APART).isBefore(start)) {
                sizes.add(0);
            }
            sizes.set(sizes.size() - 1, sizes.get(sizes.size() - 1) + 1);
            last = start;
        }
        return sizes;
    }

    /** When the groups' own runs began, the first one first. */
    private static List<OffsetDateTime> starts(Api manager, String campaign) {
        var runs = Stream.<JsonNode>builder();
        String after = null;
        do {
            var page = manager.get("/api/audit/processes?roots=true&limit=200&campaign=" + campaign + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(runs::add);
            after = page.path("next").asString(null);
        } while (after != null);
        return runs.build()
                .filter(run -> run.path("businessKey").asString().equals(campaign + "/" + run.path("group").asString("")))
                .map(run -> OffsetDateTime.parse(run.path("startedAt").asString()))
                .sorted()
                .toList();
    }
}
