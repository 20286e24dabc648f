package qipan.testing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

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
