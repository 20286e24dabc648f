package qipan.engine.functions;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import tools.jackson.databind.JsonNode;

/**
 * {@code slots}: the script slots of one group day, as {@code loadDayScript} wrote them into the variable {@code slots}:
 * {@code [{time, role, script, interactive, type}]}.
 */
@PublishedFunctions("slots")
class SlotFunctions {

    private final PlanFunctions plan;

    SlotFunctions(PlanFunctions plan) {
        this.plan = plan;
    }

    @Published(zh = "第 i 个时段的时刻(当日)")
    Date time(ModelScope scope, int index) {
        var dayNo = scope.variable("dayNo");
        if (!(dayNo instanceof Number day)) {
            throw new ProcessEngineException("dayNo is not set in " + scope.businessKey());
        }
        return plan.day(scope, day.longValue(), slot(scope, index).path("time").asString());
    }

    @Published(zh = "第 i 个时段之后 n 分钟")
    Date time(ModelScope scope, int index, long minutes) {
        return Date.from(time(scope, index).toInstant().plus(Duration.ofMinutes(minutes)));
    }

    @Published(zh = "第 i 个时段由哪个角色发布")
    String role(ModelScope scope, int index) {
        return slot(scope, index).path("role").asString();
    }

    @Published(zh = "第 i 个时段的话术编号")
    @Nullable String script(ModelScope scope, int index) {
        return slot(scope, index).path("script").asString(null);
    }

    @Published(zh = "第 i 个时段是否需要带动互动")
    boolean interactive(ModelScope scope, int index) {
        return slot(scope, index).path("interactive").asBoolean(false);
    }

    private static JsonNode slot(ModelScope scope, int index) {
        var slots = JsonText.list(scope.json("slots"));
        if (index >= slots.size()) {
            throw new ProcessEngineException("No script slot " + index + " in " + scope.businessKey());
        }
        return slots.get(index);
    }
}
