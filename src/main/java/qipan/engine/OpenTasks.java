package qipan.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every open task as the engine holds it now, so that projections can be built anew. */
public interface OpenTasks {

    /**
     * The next tasks by id, told as if each were created now.
     *
     * @param after id of the last task of the batch before, null for the first batch
     */
    List<Fact.TaskCreated> next(@Nullable String after, int limit);
}
