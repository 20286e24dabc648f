package qipan.shared;

import java.util.List;

/**
 * The answer "no" with its reason. Thrown at the edge of a use case, before anything was changed; becomes an RFC 9457
 * problem in the language of the request.
 */
public class Refusal extends RuntimeException {

    /** Why it is refused, in the words of the HTTP contract. */
    public enum Kind {
        MALFORMED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        INVALID,
        TOO_LARGE,
        TOO_MANY,
        /** Nothing is wrong with what was asked, but it cannot be done now. */
        UNAVAILABLE
    }

    private final transient Kind kind;
    private final transient String messageKey;
    private final transient Object[] args;
    private final transient List<Violation> violations;

    public Refusal(Kind kind, String messageKey, List<Violation> violations, Object... args) {
        super(RefusalMessage.of(messageKey, args));
        this.kind = kind;
        this.messageKey = messageKey;
        this.args = args;
        this.violations = List.copyOf(violations);
    }

    public static Refusal malformed(String messageKey, Object... args) {
        return new Refusal(Kind.MALFORMED, messageKey, List.of(), args);
    }

    public static Refusal forbidden(String messageKey, Object... args) {
        return new Refusal(Kind.FORBIDDEN, messageKey, List.of(), args);
    }

    public static Refusal notFound(String messageKey, Object... args) {
        return new Refusal(Kind.NOT_FOUND, messageKey, List.of(), args);
    }

    public static Refusal conflict(String messageKey, Object... args) {
        return new Refusal(Kind.CONFLICT, messageKey, List.of(), args);
    }

    public static Refusal invalid(String messageKey, List<Violation> violations, Object... args) {
        return new Refusal(Kind.INVALID, messageKey, violations, args);
    }

    public Kind kind() {
        return kind;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] args() {
        return args.clone();
    }

    public List<Violation> violations() {
        return violations;
    }
}
