package qipan.shared.consistency;

/**
 * Some rows of a table, known by an id.
 *
 * @param name key of what they are in the message bundles, the bundle's name in front
 * @param ids query with one column {@code id}, never null
 */
public record Rows(String name, String ids) {

    /**
     * Stands behind {@code select} where ids are grouped. MySQL then sorts them; by itself it would look each up in a
     * table on disk, ten times as long for a million. To H2 it is a comment.
     */
    public static final String SORTED = "/*! SQL_BIG_RESULT */";
}
