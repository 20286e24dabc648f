package qipan.engine.functions;

import java.util.List;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

/** {@code vars}: process variables that may be unset, and JSON lists. */
@PublishedFunctions("vars")
class VariableFunctions {

    @Published(zh = "变量的值,未设置为空")
    @Nullable Object get(ModelScope scope, String name) {
        var value = scope.variable(name);
        return value instanceof SpinJsonNode ? scope.json(name) : value;
    }

    @Published(zh = "变量的值,未设置取默认值")
    @Nullable Object get(ModelScope scope, String name, Object otherwise) {
        var value = get(scope, name);
        return value == null ? otherwise : value;
    }

    /** For what a caller may change while this process runs, such as a crisis that is graded anew. */
    @Published(zh = "变量的值,本流程未设置的取上级流程此刻的值")
    @Nullable Object inherited(ModelScope scope, String name) {
        return scope.inherited(name);
    }

    @Published(zh = "变量是否为真,未设置为假")
    boolean is(ModelScope scope, String name) {
        return Boolean.parseBoolean(String.valueOf(scope.variable(name)));
    }

    @Published(zh = "变量的数值,未设置为 0")
    double number(ModelScope scope, String name) {
        var value = scope.variable(name);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null || value.toString().isBlank() ? 0 : Double.parseDouble(value.toString());
    }

    @Published(zh = "列表变量的长度")
    int size(ModelScope scope, String name) {
        return JsonText.list(scope.json(name)).size();
    }

    @Published(zh = "列表变量的第 i 项(从 0 起)")
    @Nullable Object item(ModelScope scope, String name, int index) {
        var items = JsonText.list(scope.json(name));
        return index < items.size() ? JsonText.plain(items.get(index)) : null;
    }

    @Published(zh = "列表变量第 i 行的某一栏,没有为空")
    @Nullable Object item(ModelScope scope, String name, int index, String field) {
        var rows = JsonText.list(scope.json(name));
        return index < rows.size() ? JsonText.plain(rows.get(index).get(field)) : null;
    }

    @Published(zh = "列表变量是否含某值")
    boolean contains(ModelScope scope, String name, Object wanted) {
        return JsonText.list(scope.json(name)).stream()
                .map(JsonText::plain)
                .anyMatch(item -> String.valueOf(item).equals(String.valueOf(wanted)));
    }

    @Published(zh = "列表变量,供多实例使用")
    List<@Nullable Object> list(ModelScope scope, String name) {
        return JsonText.list(scope.json(name)).stream().map(JsonText::plain).toList();
    }
}
