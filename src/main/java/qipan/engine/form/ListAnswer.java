package qipan.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of several values, which variables keep as a JSON list. */
interface ListAnswer extends Answer {

    int MOST = 1000;

    @Override
    default boolean isBlank(@Nullable Object given) {
        return given == null || "".equals(given) || given instanceof List<?> list && list.isEmpty();
    }

    @Override
    default @Nullable Object show(Field field, Object variable) {
        return JsonText.list(variable);
    }

    static void checkCount(Field field, int count, Asking asking) {
        field.propertyLimit("minRows").filter(min -> count < min)
                .ifPresent(min -> asking.wrong(field, "minRows", min.intValue()));
        var most = field.propertyLimit("maxRows").map(Double::intValue).orElse(MOST);
        if (count > most) {
            asking.wrong(field, "maxRows", most);
        }
    }
}
