package qipan.engine.sandbox;

import java.util.Arrays;
import java.util.List;

/** How often the engine tries a failed step again: {@code R3/PT10M}, or a list of waits {@code PT1M,PT10M}. */
final class Retry {

    private Retry() {}

    static boolean isSane(String text) {
        var waits = Arrays.asList(text.split(","));
        return waits.size() == 1 && text.startsWith("R") ? isSaneRepetition(text) : isSaneList(waits);
    }

    private static boolean isSaneRepetition(String text) {
        var parts = text.split("/");
        return parts.length == 2 && parts[0].matches("R\\d{1,2}")
                && Integer.parseInt(parts[0].substring(1)) <= Limits.RETRIES
                && Cycle.period(parts[1]).isPresent();
    }

    private static boolean isSaneList(List<String> waits) {
        return waits.size() <= Limits.RETRIES && waits.stream().allMatch(it -> Cycle.period(it.trim()).isPresent());
    }
}
