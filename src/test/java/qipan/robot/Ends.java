package qipan.robot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** The ends that processes came to, as the audit tells. */
final class Ends {

    private Ends() {}

    static Set<String> inCampaign(Api manager, String campaign) {
        var ends = new HashSet<String>();
        String after = null;
        do {
            var page = manager.get("/api/audit/processes?limit=200&campaign=" + campaign + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(item -> ends.addAll(of(manager.get("/api/audit/processes/" + item.path("id").asString()).body())));
            after = page.path("next").asString(null);
        } while (after != null);
        return ends;
    }

    static List<String> of(JsonNode trace) {
        return trace.path("steps").valueStream().map(step -> step.path("id").asString())
                .filter(id -> id.startsWith("endEvent_")).toList();
    }
}
