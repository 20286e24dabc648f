package qipan.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.engine.CampaignParameters;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.shared.BusinessKey;

/** What the campaign module answers in the real program; tests set the answers. */
public final class StandInFunctions {

    private StandInFunctions() {}

    @PublishedFunctions("groups")
    public static class Groups {

        public int count = 1;

        @Published
        int count() {
            return count;
        }

        @Published
        String code() {
            return "G001";
        }
    }

    @PublishedFunctions("roles")
    public static class Roles {

        @Published
        @Nullable String holder(String roleKey) {
            return roleKey;
        }
    }

    /** What a campaign set; register defaults otherwise. */
    public static class Parameters implements CampaignParameters {

        public final Map<String, Object> values = new HashMap<>();

        @Override
        public Optional<Object> find(BusinessKey key, String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    @PublishedFunctions("kpi")
    public static class Kpis {

        public final Map<String, Double> values = new HashMap<>();

        @Published
        double value(String metric) {
            return values.getOrDefault(metric, 0d);
        }

        @Published
        double sum(String metric) {
            return value(metric);
        }
    }
}
