package qipan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A launch: planned from a playbook, run by the engine.
 *
 * @param playbookVersion version that was launched, null in a draft
 * @param startDate kick-off day (anchor C), Asia/Shanghai
 * @param parameters keys of the configuration register, and decision outputs, that this campaign sets itself
 * @param values answers of the playbook's start form
 * @param processInstance the master's instance, null in a draft
 * @param revision grows with each change; guards against two people changing one campaign
 */
public record Campaign(
        String id,
        String name,
        String playbook,
        @Nullable Integer playbookVersion,
        CampaignStatus status,
        LocalDate startDate,
        Map<String, Object> parameters,
        Map<String, Object> values,
        @Nullable String processInstance,
        String createdBy,
        Instant createdAt,
        @Nullable Instant launchedAt,
        @Nullable Instant endedAt,
        int revision) {

    boolean is(CampaignStatus wanted) {
        return status == wanted;
    }
}
