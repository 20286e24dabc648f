package qipan.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.inbox.LiveChanges.Gathered;

/** Finds out in which queues something changed: a few looks by key for all that a node did within a second. */
@Component
class LiveQueues {

    /** Stands for every queue, when so much happens that naming it would be more work than looking. */
    static final String ANY = "*";

    private static final int MOST = 500;
    private static final int NAMED = 20;

    private final JdbcClient jdbc;

    LiveQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues with the tasks because of which they changed; with none when there are too many to name. */
    Map<String, Set<String>> of(Gathered changes) {
        if (changes.moved().size() > MOST || changes.held().size() > MOST || changes.queues().size() > MOST) {
            return Map.of(ANY, Set.of());
        }
        var queues = new HashMap<>(changes.queues());
        moved(changes.moved()).forEach(place -> put(queues, place));
        held(changes.held()).forEach(place -> put(queues, place));
        queues.replaceAll((queue, tasks) -> tasks.size() > NAMED ? Set.of() : tasks);
        return queues;
    }

    private record InQueue(String queue, String task) {}

    private static void put(Map<String, Set<String>> queues, InQueue place) {
        queues.computeIfAbsent(place.queue(), queue -> new TreeSet<>()).add(place.task());
    }

    /** Whoever could take a task sees it come and go, whether somebody has it now or not. */
    private List<InQueue> moved(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select task_id, campaign, roles from inbox_task where task_id in (:tasks) and roles <> ''
                        union all
                        select task_id, campaign, roles from inbox_done where task_id in (:tasks) and roles <> ''
                        """)
                .param("tasks", tasks)
                .query((row, number) -> new InQueue(
                        Queues.ofRoles(row.getString("campaign"), TaskColumns.roles(row.getString("roles"))), row.getString("task_id")))
                .list();
    }

    private List<InQueue> held(Collection<String> instances) {
        if (instances.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select task_id, queue from inbox_task where instance in (:instances) and queue is not null")
                .param("instances", instances)
                .query((row, number) -> new InQueue(row.getString("queue"), row.getString("task_id")))
                .list();
    }
}
