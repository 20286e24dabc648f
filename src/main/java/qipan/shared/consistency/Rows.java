package qipan.shared.consistency;

/**
 * Some rows of a table, known by an id.
 *
 * @param name key of what they are in the message bundles, the bundle's name in front
 * @param ids query with one column {@code id}, never null
 */
public record Rows(String name, String ids) {}
