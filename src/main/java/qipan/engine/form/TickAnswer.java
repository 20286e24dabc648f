package qipan.engine.form;

import org.jspecify.annotations.Nullable;

/** A box that is ticked or not; not ticked says nothing when the form requires a tick. */
class TickAnswer implements Answer {

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        if (!(given instanceof Boolean)) {
            asking.wrong(field, "tick");
        }
        return given;
    }

    @Override
    public boolean isBlank(@Nullable Object given) {
        return given == null;
    }

    @Override
    public @Nullable Object show(Field field, Object variable) {
        return variable instanceof Boolean ? variable : Boolean.valueOf(variable.toString());
    }
}
