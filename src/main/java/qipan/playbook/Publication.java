package qipan.playbook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Finding;

/**
 * What came of publishing a bundle.
 *
 * @param deployment its id, null after a dry run
 * @param definitions new versions; empty when nothing had changed
 * @param findings warnings
 * @param posts what its processes post in a group; empty where nobody counts
 */
public record Publication(
        @Nullable String deployment,
        String title,
        @Nullable Instant at,
        List<PublishedDefinition> definitions,
        List<Finding> findings,
        List<PublishingAdvice.Posts> posts) {}
