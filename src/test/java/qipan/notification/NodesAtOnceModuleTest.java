package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes: each takes its own, one leads, nobody waits, and a crash in the middle changes nothing. */
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class NodesAtOnceModuleTest extends NotificationModule {

    private static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    Lead lead;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void nothingStays() {
        Stream.of("notification_delivery", "notification", "notification_news", "notification_preference")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void twoNodesTakeDifferentDeliveries() {
        IntStream.range(0, 10).forEach(number -> hasMail("p" + number));
        IntStream.range(0, 10).forEach(number -> created("t" + number, "p" + number));
        gathering.sweep();
        later(TOGETHER);

        var first = new ArrayList<Delivery>();
        var second = new ArrayList<Delivery>();
        new TransactionTemplate(transactions).executeWithoutResult(one -> {
            first.addAll(deliveries.take("mail", 6, now, LEASE));
            second.addAll(elsewhere(() -> deliveries.take("mail", 6, now, LEASE)));
        });

        // H2 counts what it skips among the six, MySQL does not: what is left is taken the next time.
        var third = elsewhere(() -> deliveries.take("mail", 6, now, LEASE));

        assertThat(first).hasSize(6);
        assertThat(Stream.of(first, second, third).flatMap(List::stream).map(Delivery::id)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void whileOneLeadsTheOthersGoOn() {
        created("t1", "anna");
        var batches = new ArrayList<String>();

        lead.goThrough("gather", 1, () -> {
            elsewhere(() -> {
                lead.goThrough("gather", 1, () -> batches.add("second"));
                lead.goThrough("remind", 1, () -> !batches.add("other"));
                return List.<Delivery>of();
            });
            return false;
        });

        assertThat(batches).containsExactly("other");
        assertThat(noticesOf("anna")).hasSize(1);
    }

    @Test
    void whatAGatheringDidBeforeACrashIsDoneAgainAsAWhole() {
        hasMail("anna");
        created("t1", "anna");

        new TransactionTemplate(transactions).executeWithoutResult(crash -> {
            gathering.sweep();
            assertThat(all()).hasSize(1);
            crash.setRollbackOnly();
        });
        assertThat(all()).isEmpty();
        gathering.sweep();

        assertThat(all()).hasSize(1);
        assertThat(noticesOf("anna")).hasSize(1);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        new TransactionTemplate(transactions).executeWithoutResult(act -> {
            created("t1", "anna");
            act.setRollbackOnly();
        });

        assertThat(noticesOf("anna")).isEmpty();
    }

    private List<Delivery> elsewhere(java.util.function.Supplier<List<Delivery>> deed) {
        return CompletableFuture.supplyAsync(() -> new TransactionTemplate(transactions).execute(other -> deed.get())).join();
    }
}
