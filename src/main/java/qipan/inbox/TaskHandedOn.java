package qipan.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/**
 * An open task is in other hands than before, whoever or whatever moved it: claimed, transferred, lent, given back, handed
 * over. Published in the transaction of the move. A new task that somebody has from the start is told by its fact.
 */
public record TaskHandedOn(String task, BusinessKey key, @Nullable String from, String to, Instant at) {}
