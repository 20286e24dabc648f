package qipan.engine.functions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Published(zh = "第一个某一栏(可为多选)含某值的行的另一栏,没有为空")
    @Nullable Object find(ModelScope scope, String list, String field, @Nullable Object wanted, String answer) {
        return rows(scope, list)
                .filter(row -> cells(row.path(field)).anyMatch(Objects.toString(wanted, "")::equals))
                .findFirst()
                .map(row -> JsonText.plain(row.get(answer)))
                .orElse(null);
    }

    @Published(zh = "一个名单里,不在列表任何一行某一栏(可为多选)中的人数")
    long outside(ModelScope scope, String names, String list, String field) {
        var inside = rows(scope, list).flatMap(row -> cells(row.path(field))).collect(Collectors.toSet());
        return rows(scope, names).filter(name -> !inside.contains(name.asString(""))).count();
    }

    @Published(zh = "列表各行某一栏(多选)最多选了几个")
    long longest(ModelScope scope, String list, String field) {
        return rows(scope, list).mapToLong(row -> cells(row.path(field)).count()).max().orElse(0);
    }

    /** A question answered twice counts by its first answer, so that trying all letters gains nothing. */
    @Published(zh = "答卷得分(百分制):题号栏、答案栏、标准答案如 'ABCD'")
    long score(ModelScope scope, String list, String number, String choice, String key) {
        var given = new HashMap<Integer, String>();
        rows(scope, list).forEach(row -> given.putIfAbsent(row.path(number).asInt(0), row.path(choice).asString("")));
        var right = IntStream.rangeClosed(1, key.length())
                .filter(question -> key.substring(question - 1, question).equals(given.get(question)))
                .count();
        return key.isEmpty() ? 0 : Math.round(right * 100.0 / key.length());
    }

    private static Stream<String> cells(JsonNode cell) {
        return cell.isArray() ? cell.valueStream().map(value -> value.asString("")) : Stream.of(cell.asString(""));
    }

    private static Stream<JsonNode> rows(ModelScope scope, String list) {
        return JsonText.list(scope.json(list)).stream();
    }

    private static boolean later(JsonNode from, JsonNode to) {
        return AnchorTimes.moment("from", from.asString()).isBefore(AnchorTimes.moment("to", to.asString()));
    }
}
