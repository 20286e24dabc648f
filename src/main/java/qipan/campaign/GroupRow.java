package qipan.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group in the ledger.
 *
 * @param code unique in the campaign
 * @param size members
 * @param owner account that owns the WeChat group, or null
 * @param host account of the main IP that runs it, or null
 * @param tags comma list
 * @param wave 0 until a wave takes it
 * @param chatId which chat it is in WeCom, or null
 * @param sendState what became of the last mass send, or null
 */
record GroupRow(
        String campaign,
        String code,
        String name,
        int size,
        @Nullable String owner,
        @Nullable String host,
        @Nullable String tags,
        GroupStatus status,
        int wave,
        @Nullable String variant,
        @Nullable String processInstance,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String chatId,
        @Nullable String sendState,
        @Nullable Instant sendAt) {}
