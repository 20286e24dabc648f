package qipan.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskState;
import qipan.engine.ProcessModel;
import qipan.engine.StepModel;
import qipan.shared.SqlTime;

/** A created task with what its model and its campaign call things, as the row of the list. */
record NewRow(
        TaskCreated fact,
        ProcessModel model,
        StepModel step,
        @Nullable String campaignName,
        @Nullable String groupName) {

    private static final int LONGEST_NAME = 255;

    MapSqlParameterSource parameters() {
        var where = fact.where();
        return changeable(fact.task(), Place.of(where, fact.task()), fact.at())
                .addValue("name_en", cut(step.nameEn()))
                .addValue("element", step.element())
                .addValue("step_code", step.code())
                .addValue("process", where.process())
                .addValue("process_name", cut(model.name()))
                .addValue("process_name_en", cut(model.nameEn()))
                .addValue("definition", where.definition())
                .addValue("process_version", where.version())
                .addValue("instance", where.instance())
                .addValue("root_instance", where.root())
                .addValue("business_key", where.key().toString())
                .addValue("campaign", where.key().campaign())
                .addValue("campaign_name", campaignName)
                .addValue("group_code", where.key().group())
                .addValue("group_name", groupName)
                .addValue("created_at", SqlTime.toSql(fact.task().created()));
    }

    /** What may differ when the task is told again. */
    static MapSqlParameterSource changeable(TaskState task, Place place, Instant now) {
        var reminder = NextReminder.of(task.created(), task.due(), now);
        return new MapSqlParameterSource(Map.of("task_id", task.id()))
                .addValue("name", cut(task.name() == null ? task.element() : task.name()))
                .addValue("assignee", task.assignee())
                .addValue("owner", task.owner())
                .addValue("delegated", task.delegated())
                .addValue("roles", task.roles() == null ? null : String.join(",", new TreeSet<>(task.roles())))
                .addValue("due_at", DueColumn.write(task.due()))
                .addValue("follow_up_at", SqlTime.toSql(task.followUp()))
                .addValue("priority", task.priority())
                .addValue("held", task.held())
                .addValue("queue", place.queue())
                .addValue("remind_stage", reminder.stage().name())
                .addValue("remind_at", SqlTime.toSql(reminder.at()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
