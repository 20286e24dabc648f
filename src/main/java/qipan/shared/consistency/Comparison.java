package qipan.shared.consistency;

/**
 * What must hold between rows.
 *
 * @param kind what must hold
 * @param right for {@link Kind#ONCE} the same as left
 */
public record Comparison(Kind kind, Rows left, Rows right) {

    /** How two sets of rows must agree. */
    public enum Kind {
        SAME("="),
        WITHIN("⊆"),
        ONCE("1×");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /** Each row here is one there, and the other way round. */
    public static Comparison same(Rows left, Rows right) {
        return new Comparison(Kind.SAME, left, right);
    }

    /** Each row on the left is one on the right. */
    public static Comparison within(Rows left, Rows right) {
        return new Comparison(Kind.WITHIN, left, right);
    }

    /** No id stands there twice. */
    public static Comparison once(Rows rows) {
        return new Comparison(Kind.ONCE, rows, rows);
    }
}
