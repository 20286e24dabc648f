package qipan.notification;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node at a time does a sweep: who gets its row goes through a batch, and nobody waits for the row. */
@Component
class Lead {

    private final NamedParameterJdbcOperations jdbc;
    private final TransactionTemplate transactions;

    Lead(NamedParameterJdbcOperations jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** A batch in one transaction. */
    interface Batch {

        /** @return whether there may be more */
        boolean run();
    }

    /** Batch after batch, each on its own, until nothing is left, so many are done, or another node is at it. */
    void goThrough(String sweep, int mostBatches, Batch batch) {
        var more = true;
        for (var done = 0; more && done < mostBatches; done++) {
            more = Boolean.TRUE.equals(transactions.execute(transaction -> leads(sweep) && batch.run()));
        }
    }

    private boolean leads(String sweep) {
        return !jdbc.queryForList(
                        "select sweep from notification_lead where sweep = :sweep for update skip locked", Map.of("sweep", sweep), String.class)
                .isEmpty();
    }
}
