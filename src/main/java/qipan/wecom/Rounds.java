package qipan.wecom;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round of a sweep: a few rows are taken in a transaction, with a lease, and WeCom is asked about each outside of any. Nothing
 * is taken where WeCom is not set up or wants to be left alone.
 */
@Component
class Rounds {

    /** What a dying node had in hand comes back after this. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final WeCom weCom;
    private final Resting resting;
    private final TransactionTemplate transactions;

    Rounds(WeCom weCom, Resting resting, PlatformTransactionManager transactions) {
        this.weCom = weCom;
        this.resting = resting;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param later what becomes of those that are left when WeCom wants to be left alone */
    <T> void run(Supplier<List<T>> take, BiConsumer<WeComApi, T> ask, Consumer<T> later) {
        weCom.open().filter(api -> !resting.now()).ifPresent(api -> {
            try {
                for (var one : Objects.requireNonNull(transactions.execute(transaction -> take.get()))) {
                    if (resting.now()) {
                        later.accept(one);
                    } else {
                        ask.accept(api, one);
                    }
                }
            } catch (RuntimeException failed) {
                // What was in hand comes back when its lease is over.
                LOG.warn("A round of mass sends stopped", failed);
            }
        });
    }

    /** Those that are left come back when their lease is over. */
    <T> void run(Supplier<List<T>> take, BiConsumer<WeComApi, T> ask) {
        run(take, ask, left -> {});
    }
}
