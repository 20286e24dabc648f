package qipan.inbox;

import java.time.Instant;
import java.util.List;
import qipan.shared.BusinessKey;

/**
 * An overdue task went to a superior, as its step's policy says. Published in the transaction of the move.
 *
 * @param from usernames of those who had it, or could have taken it
 */
public record TaskHandedUp(String task, BusinessKey key, List<String> from, String to, Instant at) {}
