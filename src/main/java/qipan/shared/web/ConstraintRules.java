package qipan.shared.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stable words by which clients know bean validation's constraints. */
final class ConstraintRules {

    private static final Map<String, String> WORDS = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "length",
            "Min", "min",
            "Max", "max",
            "Pattern", "pattern");

    private ConstraintRules() {}

    static String wordFor(@Nullable String constraint) {
        return constraint == null ? "invalid" : WORDS.getOrDefault(constraint, decapitalized(constraint));
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
