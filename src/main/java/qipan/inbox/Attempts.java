package qipan.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.shared.Refusal;

/**
 * Runs an act as one transaction, and again when the database or the engine chose it as the victim of a crowd: two people
 * who finish neighbouring steps of one instance are no conflict that either of them should hear of. A conflict about the
 * task itself cannot look like that, because acts lock their task first.
 */
@Component
class Attempts {

    /** MySQL's and H2's states for "deadlock, try again" and MySQL's code for "waited too long for a lock". */
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01");

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final String CHANGED_MEANWHILE = "engine.changedMeanwhile";

    private final TransactionTemplate transactions;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(6)
            .delay(Duration.ofMillis(15))
            .jitter(Duration.ofMillis(10))
            .multiplier(2)
            .predicate(Attempts::isVictim)
            .build());

    Attempts(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    <T extends @Nullable Object> T run(Supplier<T> act) {
        try {
            return retries.invoke(() -> transactions.execute(status -> act.get()));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException failed) {
            throw isVictim(failed) ? Refusal.conflict("inbox.crowded") : failed;
        }
    }

    static boolean isVictim(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PessimisticLockingFailureException
                    || cause instanceof Refusal refusal && CHANGED_MEANWHILE.equals(refusal.messageKey())
                    || cause instanceof SQLException sql && isVictim(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVictim(SQLException sql) {
        return sql.getSQLState() != null && TRY_AGAIN.contains(sql.getSQLState())
                || sql.getErrorCode() == LOCK_WAIT_TIMEOUT;
    }
}
