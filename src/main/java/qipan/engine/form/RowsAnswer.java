package qipan.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Repeating rows, each a small form. */
class RowsAnswer implements ListAnswer {

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        if (!(given instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            asking.wrong(field, "rows");
            return null;
        }
        ListAnswer.checkCount(field, list.size(), asking);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var number = 0; number < Math.min(list.size(), MOST); number++) {
            var row = Answer.asRow((Map<?, ?>) list.get(number));
            rows.add(FieldList.check(field.columns(), row, Map.of(), asking.row(field.key(), number)));
        }
        field.columns().stream().filter(column -> "true".equals(column.property("rising"))).forEach(
                column -> checkRises(field, column, rows, asking));
        field.columns().stream().filter(column -> column.key().equals(field.property("unique"))).forEach(
                column -> checkDiffers(field, column, rows, asking));
        return rows;
    }

    /** Members, cards and criteria: each at most once. */
    private static void checkDiffers(Field field, Field column, List<Map<String, @Nullable Object>> rows, Asking asking) {
        var seen = new HashSet<Object>();
        for (var number = 0; number < rows.size(); number++) {
            var value = rows.get(number).get(column.key());
            if (value != null && !seen.add(value)) {
                asking.row(field.key(), number).wrong(column, "unique", value);
            }
        }
    }

    /** Price ladders and their times: each row more than the one before. */
    private static void checkRises(Field field, Field column, List<Map<String, @Nullable Object>> rows, Asking asking) {
        for (var number = 1; number < rows.size(); number++) {
            if (rows.get(number - 1).get(column.key()) instanceof Number before
                    && rows.get(number).get(column.key()) instanceof Number value
                    && value.doubleValue() <= before.doubleValue()) {
                asking.row(field.key(), number).wrong(column, "rising", before);
            }
        }
    }
}
