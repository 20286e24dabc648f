package qipan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is open right now below root instances, straight from the engine; for pages of a bounded size. */
public interface OpenWork {

    /** @param name label of the step, null when the model gives none */
    record OpenStep(String root, String task, String element, @Nullable String name, @Nullable Instant due) {}

    /** Open tasks by root instance, those due first at the front. At most a few hundred roots. */
    Map<String, List<OpenStep>> below(Collection<String> roots);
}
