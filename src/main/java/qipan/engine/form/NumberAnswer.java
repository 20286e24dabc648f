package qipan.engine.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers, by range and digits after the point. Whole numbers are stored as such. */
class NumberAnswer implements Answer {

    /** Beyond it a browser's numbers are not exact any more. */
    private static final BigDecimal LARGEST = new BigDecimal("9007199254740991");

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        var number = number(field, given);
        if (number == null || number.abs().compareTo(LARGEST) > 0) {
            asking.wrong(field, "number");
            return null;
        }
        var digits = field.component().get("decimalDigits") instanceof Number limit ? limit.intValue() : null;
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            asking.wrong(field, digits == 0 ? "whole" : "decimalDigits", digits);
        }
        field.limit("min").filter(min -> number.compareTo(BigDecimal.valueOf(min)) < 0)
                .ifPresent(min -> asking.wrong(field, "min", text(min)));
        field.limit("max").filter(max -> number.compareTo(BigDecimal.valueOf(max)) > 0)
                .ifPresent(max -> asking.wrong(field, "max", text(max)));
        return isText(field) ? given : stored(number, digits);
    }

    private static @Nullable BigDecimal number(Field field, Object given) {
        if (isText(field) != given instanceof String || !(given instanceof Number || given instanceof String)) {
            return null;
        }
        try {
            return new BigDecimal(given.toString());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** Some forms ask form-js to hand numbers over as text, to keep every digit. */
    private static boolean isText(Field field) {
        return Boolean.TRUE.equals(field.component().get("serializeToString"));
    }

    private static Object stored(BigDecimal number, @Nullable Integer digits) {
        var whole = digits == null ? number.stripTrailingZeros().scale() <= 0 : digits == 0;
        return whole ? (Object) number.longValue() : (Object) number.doubleValue();
    }

    private static String text(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    @Override
    public @Nullable Object show(Field field, Object variable) {
        return isText(field) ? variable.toString() : variable instanceof Number ? variable : null;
    }
}
