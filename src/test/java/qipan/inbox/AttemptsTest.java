package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.SimpleTransactionStatus;
import qipan.shared.Refusal;

class AttemptsTest {

    private final PlatformTransactionManager transactions = mock();
    private final Attempts attempts = new Attempts(transactions);
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aVictimOfADeadlockTriesAgainInANewTransaction() {
        when(transactions.getTransaction(org.mockito.ArgumentMatchers.any())).thenReturn(new SimpleTransactionStatus());

        var result = attempts.run(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("engine", new SQLException("Deadlock found", "40001", 1213));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        verify(transactions, times(2)).rollback(org.mockito.ArgumentMatchers.any());
    }

    @Test
    void aRefusalIsFinal() {
        assertThatThrownBy(() -> attempts.run(() -> {
            tries.incrementAndGet();
            throw Refusal.conflict("inbox.takenBy", "anna");
        })).extracting("messageKey").isEqualTo("inbox.takenBy");

        assertThat(tries).hasValue(1);
    }

    @Test
    void whoeverLosesEveryTimeIsToldToComeBackAndNothingElse() {
        assertThatThrownBy(() -> attempts.run(() -> {
            throw Refusal.conflict("engine.changedMeanwhile");
        })).extracting("messageKey").isEqualTo("engine.changedMeanwhile");
        assertThatThrownBy(() -> attempts.run(() -> {
            throw new IllegalStateException(new SQLException("Lock wait timeout", "HY000", 1205));
        })).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.messageKey()).isEqualTo("inbox.crowded");
        });
    }

    @Test
    void aMistakeOfOursStaysAMistake() {
        assertThatThrownBy(() -> attempts.run(() -> {
            throw new IllegalArgumentException("ours");
        })).hasMessage("ours");
    }
}
