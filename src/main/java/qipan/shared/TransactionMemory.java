package qipan.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers answers until the current transaction ends: within it the same question is asked of the database once. Outside a
 * transaction nothing is remembered. Who changes what the answers come from calls {@link #forget}.
 */
public final class TransactionMemory<K, V> {

    private static final class Answers<K, V> extends ResourceHolderSupport {
        private final Map<K, V> known = new HashMap<>();
    }

    /** @param ask finds what is not remembered; must not answer null */
    public V get(K key, Function<K, V> ask) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return ask.apply(key);
        }
        var known = answers().known;
        var answer = known.get(key);
        if (answer == null) {
            answer = ask.apply(key);
            known.put(key, answer);
        }
        return answer;
    }

    /** @throws IllegalStateException outside a transaction */
    public void put(K key, V value) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("no transaction to remember it for");
        }
        answers().known.put(key, value);
    }

    /** What is remembered, without asking anybody. */
    public @Nullable V find(K key) {
        return TransactionSynchronizationManager.isSynchronizationActive() ? answers().known.get(key) : null;
    }

    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            answers().known.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private Answers<K, V> answers() {
        var bound = (Answers<K, V>) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Answers<>();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(bound, this) {});
        }
        return bound;
    }
}
