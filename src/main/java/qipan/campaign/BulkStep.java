package qipan.campaign;

import java.util.Collection;

/** One kind of bulk act. What it does for some instances happens in one transaction, together with the mark that it is done. */
interface BulkStep {

    /** Stable word; it is stored with the act. */
    String kind();

    /**
     * Does it. Instances that have ended meanwhile are passed over.
     *
     * @return how many times moved
     */
    int act(BulkAct act, Collection<String> instances);

    /** After the last instance, once. */
    default void finish(BulkAct act) {}
}
