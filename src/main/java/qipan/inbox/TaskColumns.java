package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qipan.engine.Where;
import qipan.inbox.InboxTask.Done;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;

/** The columns that open and done tasks share, and rows of them as tasks. */
final class TaskColumns {

    private static final List<String> NAMES = List.of(
            "task_id", "name", "name_en", "element", "step_code", "process", "process_name", "process_name_en",
            "definition", "process_version", "instance", "root_instance", "business_key", "campaign", "campaign_name",
            "group_code", "group_name", "assignee", "owner", "delegated", "roles", "created_at", "due_at",
            "follow_up_at", "priority", "held");

    static final String ALL = String.join(", ", NAMES);

    /** Named parameters in the order of {@link #ALL}. */
    static final String PARAMETERS = NAMES.stream().map(name -> ":" + name).collect(Collectors.joining(", "));

    private TaskColumns() {}

    static InboxTask open(ResultSet row, int number) throws SQLException {
        return read(row, null);
    }

    static InboxTask done(ResultSet row, int number) throws SQLException {
        var done = new Done(
                Objects.requireNonNull(instant(row, "done_at")),
                row.getString("done_by"),
                row.getString("outcome"),
                row.getString("submitted"));
        return read(row, done);
    }

    private static InboxTask read(ResultSet row, @Nullable Done done) throws SQLException {
        return new InboxTask(
                row.getString("task_id"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("element"),
                row.getString("step_code"),
                where(row),
                row.getString("process_name"),
                row.getString("process_name_en"),
                row.getString("campaign_name"),
                row.getString("group_name"),
                row.getString("assignee"),
                row.getString("owner"),
                row.getBoolean("delegated"),
                roles(row.getString("roles")),
                Objects.requireNonNull(instant(row, "created_at")),
                DueColumn.read(row.getObject("due_at", LocalDateTime.class)),
                instant(row, "follow_up_at"),
                row.getInt("priority"),
                row.getBoolean("held"),
                done);
    }

    private static Where where(ResultSet row) throws SQLException {
        return new Where(
                row.getString("process"),
                row.getString("definition"),
                row.getInt("process_version"),
                row.getString("instance"),
                row.getString("root_instance"),
                BusinessKey.parse(row.getString("business_key")));
    }

    static List<String> roles(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }
}
