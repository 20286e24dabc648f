package qipan.campaign;

import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;

/** Which events from outside were told, of those that happen once for a key. */
@Repository
class ReceiptStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is the first of its kind for this key; of two at the same time the later one waits for the earlier. */
    boolean first(String message, BusinessKey key) {
        try {
            jdbc.sql("insert into message_receipt (message, business_key, at) values (?, ?, ?)")
                    .params(message, key.toString(), SqlTime.toSql(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }
}
