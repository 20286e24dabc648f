package qipan.engine.form;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.FormOptions.Option;

/** One of several. Yes-or-no choices modelled as {@code "true"} and {@code "false"} take JSON's own words too. */
class ChoiceAnswer implements Answer {

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        var chosen = modelled(field, given);
        if (given instanceof Collection<?> || !offered(field, asking).anyMatch(chosen::equals)) {
            asking.wrong(field, "option");
        }
        return chosen;
    }

    /** The choice as the model writes it: {@code true} for {@code "true"}, 1 for {@code "1"} and so on. */
    static Object modelled(Field field, Object given) {
        return field.choices().stream()
                .filter(choice -> choice.toString().equals(given.toString()))
                .findFirst()
                .orElse(given);
    }

    static Stream<Object> offered(Field field, Asking asking) {
        var source = field.property("optionsFrom");
        return source == null ? field.choices().stream() : asking.options(source).stream().map(Option::value);
    }

    @Override
    public @Nullable Object plain(Field field, @Nullable Object given) {
        return given == null ? null : modelled(field, given);
    }

    @Override
    public @Nullable Object show(Field field, Object variable) {
        return modelled(field, variable);
    }
}
