package qipan.campaign;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import qipan.engine.CampaignParameters;
import qipan.shared.BusinessKey;

/**
 * A campaign's parameters for expressions. They are read at nearly every step of thousands of groups, so each node keeps
 * them a few seconds; a change reaches all nodes within that time.
 */
@Component
class ParameterSource implements CampaignParameters {

    private static final long KEPT_NANOS = Duration.ofSeconds(3).toNanos();
    private static final int MOST = 1_000;

    private final CampaignStore store;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ParameterSource(CampaignStore store) {
        this.store = store;
    }

    private record Kept(Map<String, Object> parameters, long readAt) {}

    @Override
    public Optional<Object> find(BusinessKey key, String name) {
        return key.campaign() == null ? Optional.empty() : Optional.ofNullable(of(key.campaign()).get(name));
    }

    private Map<String, Object> of(String campaign) {
        var known = kept.get(campaign);
        if (known == null || System.nanoTime() - known.readAt() > KEPT_NANOS) {
            if (kept.size() > MOST) {
                kept.clear();
            }
            known = new Kept(store.find(campaign).map(Campaign::parameters).orElse(Map.of()), System.nanoTime());
            kept.put(campaign, known);
        }
        return known.parameters();
    }
}
