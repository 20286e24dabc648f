package qipan.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a form takes from data: choices, where a field names a source by {@code optionsFrom}, and the campaign's
 * parameters, where a rule names one.
 */
@FunctionalInterface
public interface FormOptions {

    /** No field of the form asks for data. */
    FormOptions NONE = source -> List.of();

    /**
     * @param source {@code people}, {@code people:<role key>}, {@code holders:<role key>} or {@code groups}
     */
    List<Option> of(String source);

    /** A parameter that the campaign sets; empty leaves it to the configuration register. */
    default Optional<Object> parameter(String key) {
        return Optional.empty();
    }

    /** The same choices with the parameters of a campaign. */
    default FormOptions with(Function<String, Optional<Object>> parameters) {
        var choices = this;
        return new FormOptions() {

            @Override
            public List<Option> of(String source) {
                return choices.of(source);
            }

            @Override
            public Optional<Object> parameter(String key) {
                return parameters.apply(key);
            }
        };
    }

    record Option(String value, String label) {}
}
