package qipan.engine;

/**
 * Work cut into pieces that survive a crash: each piece is a job of the engine, run once in one transaction by
 * whichever node takes it, tried again when it fails, taken over when its node dies. Enqueued in the caller's
 * transaction.
 */
public interface BackgroundWork {

    /** Does one kind of work; a Spring bean. */
    interface Worker {

        /** Stable name; it is stored with the job. */
        String kind();

        void work(String payload);
    }

    /** @param payload what the worker needs to know, at most 4000 characters */
    void enqueue(String kind, String payload);

    /** As enqueue, for a piece that may be there still: when it has used up its attempts, it gets new ones instead. */
    void again(String kind, String payload);

    /** Whether a piece whose payload begins so has used up its attempts: by itself it does not go on. */
    boolean isStuck(String kind, String payloadStart);
}
