package qipan.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.engine.CampaignParameters;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.engine.TaskPeople;
import qipan.shared.BusinessKey;

/** What the campaign module answers in the real program; tests set the answers. */
public final class StandInFunctions {

    private StandInFunctions() {}

    /** Forgets what an earlier test told it: the stand-ins live as long as the JVM, whose tests come in any order. */
    interface StandIn {

        void forget();
    }

    @PublishedFunctions("groups")
    public static class Groups implements StandIn {

        public int count = 1;

        @Override
        public void forget() {
            count = 1;
        }

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

    /** Names nobody, so that a task stays with the roles it is offered to. */
    public static class People implements TaskPeople, StandIn {

        /** For whom it was going to be asked, together. */
        public final List<Set<BusinessKey>> foreseen = new ArrayList<>();

        @Override
        public void forget() {
            foreseen.clear();
        }

        @Override
        public void foresee(Set<BusinessKey> keys) {
            foreseen.add(keys);
        }

        @Override
        public List<String> people(BusinessKey key, Collection<String> roleKeys) {
            return List.of();
        }

        @Override
        public Optional<String> escalation(String roleKey) {
            return Optional.empty();
        }
    }

    @PublishedFunctions("contacts")
    public static class Contacts implements StandIn {

        public int today;

        @Override
        public void forget() {
            today = 0;
        }

        @Published
        int today(@Nullable String member) {
            return today;
        }
    }

    /** What a campaign set; register defaults otherwise. */
    public static class Parameters implements CampaignParameters, StandIn {

        public final Map<String, Object> values = new HashMap<>();

        @Override
        public void forget() {
            values.clear();
        }

        @Override
        public Optional<Object> find(BusinessKey key, String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    @PublishedFunctions("kpi")
    public static class Kpis implements StandIn {

        public final Map<String, Double> values = new HashMap<>();
        public final List<Told> told = new ArrayList<>();

        @Override
        public void forget() {
            values.clear();
            told.clear();
        }

        /** A figure that came in at a moment; figures in {@link #values} have none. */
        public record Told(String metric, double value, Instant at) {

            public Told earlier(Duration by) {
                return new Told(metric, value, at.minus(by));
            }
        }

        @Published
        public double value(String metric) {
            return values.getOrDefault(metric, 0d) + from(metric, Instant.EPOCH);
        }

        @Published
        double since(String metric, Date from) {
            return from(metric, from.toInstant());
        }

        private double from(String metric, Instant from) {
            return told.stream()
                    .filter(row -> row.metric().equals(metric) && !row.at().isBefore(from))
                    .mapToDouble(Told::value)
                    .sum();
        }

        @Published
        double sum(String metric) {
            return value(metric);
        }
    }
}
