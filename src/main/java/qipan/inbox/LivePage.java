package qipan.inbox;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A page that is open somewhere and wants to know when its lists changed. */
public interface LivePage {

    String person();

    /** Id of the browser's session; null when it was opened by password or token. */
    @Nullable String session();

    /** @param tasks ids of tasks that came, went or changed; empty when there are too many to name */
    void changed(Collection<String> tasks);

    void beat();

    /** @param full whether it makes room for another page of the person, and should not come back by itself */
    void end(boolean full);
}
