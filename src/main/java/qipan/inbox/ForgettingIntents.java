package qipan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.shared.SqlTime;

/** Removes keys of acts that no client sends again, a batch after the other. Every node does; what is gone is gone. */
@Component
class ForgettingIntents {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgettingIntents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 600_000)
    void sweep() {
        var before = SqlTime.toSql(clock.instant().minus(KEPT));
        for (var end = endOfBatch(before); end.isPresent(); end = endOfBatch(before)) {
            jdbc.sql("delete from inbox_intent where done_at <= ?").param(end.get()).update();
        }
        jdbc.sql("delete from inbox_intent where done_at < ?").param(before).update();
    }

    /** By time, because the databases do not agree on how to delete so and so many rows. */
    private Optional<LocalDateTime> endOfBatch(LocalDateTime before) {
        return jdbc.sql("select done_at from inbox_intent where done_at < ? order by done_at limit 1 offset ?")
                .params(before, AT_ONCE - 1)
                .query(LocalDateTime.class)
                .optional();
    }
}
