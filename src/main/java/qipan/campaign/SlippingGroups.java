package qipan.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.AnchorMove;
import qipan.engine.Processes;

/** Moves an anchor of the instances, and what depends on it. */
@Component
class SlippingGroups implements BulkStep {

    static final String KIND = "slip";

    private final Processes processes;

    SlippingGroups(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int act(BulkAct act, Collection<String> instances) {
        return processes.slip(instances, move(act.detail())).times().size();
    }

    static Map<String, Object> detail(AnchorMove move) {
        var detail = new HashMap<String, Object>(Map.of("anchor", move.anchor()));
        if (move.by() != null) {
            detail.put("by", move.by().toString());
        }
        if (move.to() != null) {
            detail.put("to", move.to().toString());
        }
        return detail;
    }

    private static AnchorMove move(Map<String, Object> detail) {
        return new AnchorMove(
                String.valueOf(detail.get("anchor")), by(detail.get("by")), to(detail.get("to")));
    }

    private static @Nullable Duration by(@Nullable Object text) {
        return text == null ? null : Duration.parse(text.toString());
    }

    private static @Nullable Instant to(@Nullable Object text) {
        return text == null ? null : Instant.parse(text.toString());
    }
}
