package qipan.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does a person's tasks for a while.
 *
 * @param from the first day in Shanghai, {@code until} the last
 * @param campaigns only these, null for all and for work outside any; likewise {@code processes} and {@code roles}, see {@link Scope}
 * @param by who set it: the person, or a manager
 * @param endedAt when it was taken back, null when it was not
 */
public record Substitution(
        String id,
        String person,
        String substitute,
        LocalDate from,
        LocalDate until,
        @Nullable List<String> campaigns,
        @Nullable List<String> processes,
        @Nullable List<String> roles,
        @Nullable String reason,
        String by,
        Instant setAt,
        @Nullable Instant endedAt) {

    public String state(LocalDate today) {
        if (endedAt != null) {
            return "ended";
        }
        return today.isBefore(from) ? "planned" : today.isAfter(until) ? "over" : "inForce";
    }

    Scope scope() {
        return Scope.of(campaigns, processes, roles);
    }
}
