package qipan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a buyer over all campaigns. The shop may know more: what a message says goes before this. */
public interface Buyers {

    record Bought(int orders, BigDecimal amount) {}

    /**
     * @param vipLevel the level last offered, so that the next order does not offer it again
     * @param vipSince when that was
     */
    record Standing(@Nullable String vipLevel, @Nullable Instant vipSince, @Nullable String role) {}

    /** Paid orders since then. */
    Bought bought(String member, Instant since);

    /** A member nobody remembered has no level and no role. */
    Standing standing(String member);

    /** Remembers what is not null; the rest stays as it was. */
    void remember(String member, @Nullable String vipLevel, @Nullable String role);
}
