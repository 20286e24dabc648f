package qipan.playbook;

/**
 * @param id the engine's id of this version
 * @param kind {@code process} or {@code decision}
 * @param resource name of the file it came in
 */
public record PublishedDefinition(String id, String kind, String key, int version, String name, String resource) {}
