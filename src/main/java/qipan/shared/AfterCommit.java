package qipan.shared;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** For what cannot be rolled back, such as a count that was told. */
public final class AfterCommit {

    private AfterCommit() {}

    /** Runs it when the transaction of this thread has committed; at once where there is none. */
    public static void run(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }
}
