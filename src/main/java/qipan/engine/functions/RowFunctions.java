package qipan.engine.functions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import tools.jackson.databind.JsonNode;

/** {@code rows}: sums and counts over the rows of a JSON list, such as a dynamic list of a form. Unset means no rows. */
@PublishedFunctions("rows")
class RowFunctions {

    @Published(zh = "列表各行某一栏之和")
    double sum(ModelScope scope, String list, String field) {
        return rows(scope, list).mapToDouble(row -> row.path(field).asDouble(0)).sum();
    }

    @Published(zh = "列表中某一栏等于某值的行数")
    long count(ModelScope scope, String list, String field, @Nullable Object wanted) {
        return rows(scope, list)
                .filter(row -> Objects.equals(row.path(field).asString(""), Objects.toString(wanted, "")))
                .count();
    }

    @Published(zh = "列表中缺任何一栏(逗号分隔)的行数")
    long missing(ModelScope scope, String list, String fields) {
        var wanted = Arrays.stream(fields.split(",")).map(String::strip).toList();
        return rows(scope, list)
                .filter(row -> wanted.stream().anyMatch(field -> row.path(field).asString("").isBlank()))
                .count();
    }

    @Published(zh = "列表中后一时间不晚于前一时间的行数")
    long notAfter(ModelScope scope, String list, String from, String to) {
        return rows(scope, list).filter(row -> !later(row.path(from), row.path(to))).count();
    }

    /** For multi-instance collections; a variable takes {@link #values}. */
    @Published(zh = "列表某一栏的不同值,供多实例使用")
    List<String> distinct(ModelScope scope, String list, String field) {
        return rows(scope, list)
                .map(row -> row.path(field).asString(""))
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    @Published(zh = "列表某一栏的不同值,逗号分隔")
    String values(ModelScope scope, String list, String field) {
        return String.join(",", distinct(scope, list, field));
    }

    private static Stream<JsonNode> rows(ModelScope scope, String list) {
        return JsonText.list(scope.json(list)).stream();
    }

    private static boolean later(JsonNode from, JsonNode to) {
        return AnchorTimes.moment("from", from.asString()).isBefore(AnchorTimes.moment("to", to.asString()));
    }
}
