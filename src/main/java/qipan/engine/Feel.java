package qipan.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions in FEEL, the expression language of forms and decisions. */
public interface Feel {

    /**
     * Whether a condition holds. What cannot be answered, such as a comparison with nothing, does not hold.
     *
     * @param expression with or without the leading {@code =} of forms
     * @param values by name; a name the condition uses should be there, if only with null
     */
    boolean holds(String expression, Map<String, ? extends @Nullable Object> values);
}
