package qipan.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction has to write and writes it just before the commit, together. Who reads it in the same transaction
 * calls {@link #write} first. Without a transaction, and when the commit has begun, things are written at once.
 */
public final class UntilCommit<T> {

    private final Consumer<List<T>> write;

    /** @param write is never called with an empty list; what it throws rolls the transaction back */
    public UntilCommit(Consumer<List<T>> write) {
        this.write = write;
    }

    public void add(Collection<T> things) {
        if (things.isEmpty()) {
            return;
        }
        var gathered = gathered();
        if (gathered == null || gathered.over) {
            write.accept(List.copyOf(things));
        } else {
            gathered.things.addAll(things);
        }
    }

    /** Writes what is gathered so far. */
    public void write() {
        var gathered = gathered();
        if (gathered != null) {
            gathered.write();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Gathered gathered() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var bound = (Gathered) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Gathered();
            TransactionSynchronizationManager.bindResource(this, bound);
            TransactionSynchronizationManager.registerSynchronization(bound);
        }
        return bound;
    }

    private final class Gathered implements TransactionSynchronization {

        private final List<T> things = new ArrayList<>();
        private boolean over;

        private void write() {
            if (!things.isEmpty()) {
                var all = List.copyOf(things);
                things.clear();
                write.accept(all);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(UntilCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(UntilCommit.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            write();
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(UntilCommit.this);
        }
    }
}
