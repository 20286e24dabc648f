package qipan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;

/** A campaign as the HTTP contract shows it; times carry Asia/Shanghai's offset. */
record CampaignView(
        String id,
        String name,
        String playbook,
        @Nullable String playbookName,
        @Nullable Integer version,
        String status,
        LocalDate startDate,
        Map<String, Object> anchors,
        Map<String, List<String>> roles,
        Map<String, Object> parameters,
        Map<String, Object> values,
        GroupCounts groups,
        @Nullable String processInstance,
        Map<String, BigDecimal> kpis,
        String createdBy,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime launchedAt,
        @Nullable OffsetDateTime endedAt,
        int revision) {

    record GroupCounts(long total, long pending, long running, long held, long done, long cancelled) {

        static GroupCounts of(Map<GroupStatus, Long> counts) {
            return new GroupCounts(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    counts.getOrDefault(GroupStatus.PENDING, 0L) + counts.getOrDefault(GroupStatus.STARTING, 0L),
                    counts.getOrDefault(GroupStatus.RUNNING, 0L),
                    counts.getOrDefault(GroupStatus.HELD, 0L),
                    counts.getOrDefault(GroupStatus.DONE, 0L),
                    counts.getOrDefault(GroupStatus.CANCELLED, 0L));
        }
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(Zones.SHANGHAI).toOffsetDateTime();
    }
}
