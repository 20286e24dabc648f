package qipan.campaign;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moving an anchor would change.
 *
 * @param groups in how many groups the anchor moves
 * @param instances how many processes were looked at, those of the campaign itself and beside it among them
 * @param timers how many waiting timers would move
 * @param tasks how many open tasks' times would move
 * @param promised how many times stay because customers were told of them
 * @param tried of how many this was found out; the counts of all are worked out from them
 * @param exact whether all were tried
 * @param warnings in the request's language
 */
record SlipPreview(
        int groups,
        int instances,
        int tried,
        boolean exact,
        int timers,
        int tasks,
        int promised,
        List<Change> sample,
        List<Warning> warnings) {

    /** @param kind {@code timer} or {@code task} */
    record Change(
            String kind, @Nullable String group, String element, String name, OffsetDateTime from, OffsetDateTime to) {}

    /** @param rule {@code past, restDay, promised, order, nothing, failing} */
    record Warning(String rule, String message) {}
}
