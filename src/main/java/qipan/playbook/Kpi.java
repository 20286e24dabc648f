package qipan.playbook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the KPI catalogue.
 *
 * @param unit {@code percent, yuan, minutes, hours, days, points}; null for plain counts and ratios
 * @param adds whether values add up over time and groups, as orders do; of the others the latest counts
 * @param from what it is computed from, when no step records it as such
 * @param formulaZh how it is computed, in words
 * @param target what a campaign aims at, when the catalogue has a value
 * @param ingredient whether it only serves to compute others, so that nobody is told of it
 */
public record Kpi(
        String key,
        String zh,
        String en,
        @Nullable String unit,
        boolean adds,
        @Nullable Share from,
        @Nullable String formulaZh,
        @Nullable String formulaEn,
        @Nullable Target target,
        boolean ingredient) {

    /** {@code (part − less) ÷ whole} of other metrics; without a whole the difference as it is. */
    public record Share(String part, @Nullable String less, @Nullable String whole) {

        public List<String> metrics() {
            return Stream.of(part, less == null ? part : less, whole == null ? part : whole).distinct().toList();
        }
    }

    /** One bound is given, the other null. */
    public record Target(@Nullable Double atLeast, @Nullable Double atMost) {}
}
