package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.testing.StorageTest;

/** Who looks into a queue is known from its first task on, whatever became of that and whichever node it was on. */
@StorageTest
@Import(InboxStorage.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AudienceTest {

    private static final Place SHARED = new Place(null, "c1", List.of("main_ip", "finance"));

    @Autowired
    NamedParameterJdbcOperations jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    PlatformTransactionManager transactions;

    Audience audience;

    @BeforeEach
    void aNodeStarts() {
        audience = new Audience(jdbc);
    }

    @AfterEach
    void forget() {
        client.sql("delete from inbox_audience").update();
    }

    @Test
    void eachRoleLooksIntoItsOwnQueueAndTheOnesItShares() {
        audience.know(List.of(SHARED, new Place(null, "c1", List.of("finance")), new Place("anna", "c1", List.of("main_ip"))));

        assertThat(audience.queues(List.of("r:c1:main_ip"))).containsExactly("r:c1:finance,main_ip");
        assertThat(audience.queues(List.of("r:c1:finance"))).containsExactly("r:c1:finance", "r:c1:finance,main_ip");
        assertThat(audience.queues(List.of("r:c1:main_ip", "r:c1:finance"))).hasSize(2);
        assertThat(audience.queues(List.of("r:c2:finance"))).isEmpty();
        assertThat(audience.queues(List.of())).isEmpty();
    }

    @Test
    void whatIsRolledBackIsWrittenWithTheNextTask() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audience.know(List.of(SHARED));
            status.setRollbackOnly();
        });
        assertThat(audience.queues(List.of("r:c1:main_ip"))).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(status -> audience.know(List.of(SHARED)));

        assertThat(audience.queues(List.of("r:c1:main_ip"))).hasSize(1);
    }

    @Test
    void anotherNodeFindsWhatThisOneWroteAndMayWriteItAgain() {
        audience.know(List.of(SHARED));
        var other = new Audience(jdbc);

        new TransactionTemplate(transactions).executeWithoutResult(status ->
                other.know(List.of(SHARED, new Place(null, "c1", List.of("installer")))));

        assertThat(other.queues(List.of("r:c1:finance", "r:c1:installer"))).containsExactly("r:c1:finance,main_ip", "r:c1:installer");
    }
}
