package qipan.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.ProcessModel;
import qipan.engine.StepModel;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** Facts as the engine tells them, about a made-up process. */
final class SampleFacts {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final StepModel STEP = new StepModel(
            "userTask_dx02_postSlot", "userTask", "发话题", "dx02-post-slot", List.of("main_ip"), null, null,
            Map.of("step", "dx02", "nameEn", "Post the topic"));
    static final ProcessModel MODEL = new ProcessModel(
            "daily:1", "daily", 1, "每日脚本", null, null, List.of(), "deployment", NOW, Map.of("nameEn", "Daily script"),
            Set.of(), List.of(), Map.of(STEP.element(), STEP));

    private SampleFacts() {}

    static Where in(@Nullable String campaign, @Nullable String group) {
        return new Where("daily", "daily:1", 1, "i-" + campaign + group, "root", new BusinessKey(campaign, group, null));
    }

    static TaskState task(String id, @Nullable String assignee, @Nullable Instant due, @Nullable String... roles) {
        return new TaskState(
                id, STEP.element(), "发话题", assignee, null, false, roles == null ? null : Set.of(roles), NOW, due, null, 50,
                false);
    }

    static Fact created(Where where, TaskState task) {
        return new Fact.TaskCreated(NOW, where, task);
    }

    static Fact changed(Where where, TaskState task) {
        return new Fact.TaskChanged(NOW, where, task);
    }

    static Fact completed(Where where, String task, String by) {
        return new Fact.TaskEnded(NOW, where, task, STEP.element(), "发话题", by, false, null);
    }

    static Fact cancelled(Where where, String task) {
        return new Fact.TaskEnded(NOW, where, task, STEP.element(), "发话题", null, true, "over");
    }

    /** A row of the list for {@code main_ip} of group {@code g1} in campaign {@code c1}. */
    static InboxTask row(@Nullable String assignee, boolean held, InboxTask.@Nullable Done done) {
        return new InboxTask(
                "t1", "发话题", "Post the topic", STEP.element(), "dx02", in("c1", "g1"), "每日脚本", "Daily script", "春季", "一群",
                assignee, null, false, List.of("main_ip"), NOW, null, null, 50, held, done);
    }
}
