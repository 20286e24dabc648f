package qipan.campaign;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a bulk act is.
 *
 * @param kind {@code hold, resume, slip, cancel}
 * @param state {@code waiting} for the act before it, {@code running}, {@code done}
 * @param stuck a piece of it has used up its attempts: it goes on when somebody tries again
 * @param total how many processes it concerns; {@code done} and {@code failed} of them are through
 * @param changed how many times moved, in a slip
 */
record BulkActView(
        String id,
        String kind,
        String state,
        boolean stuck,
        int total,
        int done,
        int failed,
        int changed,
        String by,
        OffsetDateTime begunAt,
        @Nullable OffsetDateTime endedAt,
        Map<String, Object> detail,
        List<FailureView> failures) {

    /** @param group null for a process of the campaign itself */
    record FailureView(@Nullable String group, String processInstance, String message) {}

    static BulkActView of(BulkAct act, boolean stuck, List<FailureView> failures) {
        return new BulkActView(
                act.id(),
                act.kind(),
                act.status().name().toLowerCase(Locale.ROOT),
                stuck,
                act.total(),
                act.done(),
                act.failed(),
                act.changed(),
                act.by(),
                java.util.Objects.requireNonNull(CampaignView.time(act.begunAt())),
                CampaignView.time(act.endedAt()),
                act.detail(),
                failures);
    }
}
