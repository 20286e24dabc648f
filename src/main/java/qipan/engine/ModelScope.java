package qipan.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** What a published function may know of the place in the model that calls it. */
public interface ModelScope {

    BusinessKey businessKey();

    String processInstance();

    /** When this instance began; null while that is not stored yet, in the transaction that starts it. */
    @Nullable Instant began();

    /** Id of the activity where the call stands, null before the first one. */
    @Nullable String element();

    /** A process variable visible here, or null. JSON comes as Jackson-like text, see {@link #json}. */
    @Nullable Object variable(String name);

    /**
     * Like {@link #variable}, but when it is unknown here the calling process is asked, and so on up. Plan anchors
     * therefore live once, at the root, and moving one moves every called process with it.
     */
    @Nullable Object inherited(String name);

    /** A variable that holds a JSON document, as text; null when unset. */
    @Nullable String json(String name);
}
