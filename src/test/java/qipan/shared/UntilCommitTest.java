package qipan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class UntilCommitTest {

    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:until-commit")));

    private final List<List<String>> written = new ArrayList<>();
    private final UntilCommit<String> gathering = new UntilCommit<>(written::add);

    @Test
    void writesAllOfATransactionTogether() {
        transaction.executeWithoutResult(status -> {
            gathering.add(List.of("a"));
            gathering.add(List.of());
            gathering.add(List.of("b", "c"));
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void writesAtOnceWithoutATransaction() {
        gathering.add(List.of("a"));
        assertThat(written).containsExactly(List.of("a"));
    }

    @Test
    void writesForWhoReadsInTheSameTransactionAndNothingTwice() {
        transaction.executeWithoutResult(status -> {
            gathering.add(List.of("a"));
            gathering.write();
            assertThat(written).containsExactly(List.of("a"));
            gathering.add(List.of("b"));
        });
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void forgetsWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            gathering.add(List.of("a"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> gathering.add(List.of("b")));
        assertThat(written).containsExactly(List.of("b"));
    }

    @Test
    void keepsApartWhatAnInnerTransactionWrites() {
        var inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            gathering.add(List.of("outer"));
            inner.executeWithoutResult(within -> gathering.add(List.of("inner")));
            assertThat(written).containsExactly(List.of("inner"));
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    @Test
    void takesWhatIsToldWhileTheCommitBegins() {
        transaction.executeWithoutResult(status -> {
            gathering.add(List.of("a"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    gathering.add(List.of("late"));
                }
            });
        });
        assertThat(written).containsExactly(List.of("a"), List.of("late"));
    }

    @Test
    void rollsBackWhenItCannotBeWritten() {
        var failing = new UntilCommit<String>(all -> {
            throw new IllegalStateException("no room");
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> failing.add(List.of("a")))).hasMessage("no room");
    }
}
