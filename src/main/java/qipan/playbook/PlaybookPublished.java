package qipan.playbook;

import java.time.Instant;
import java.util.List;

/**
 * Models were published. Told within the transaction that publishes them, so that it can be put on record there.
 *
 * @param definitions keys with their new versions
 * @param by username, {@code system} for what the program ships
 */
public record PlaybookPublished(String deployment, List<PublishedDefinition> definitions, String by, Instant at) {}
