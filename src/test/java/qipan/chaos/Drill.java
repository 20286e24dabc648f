package qipan.chaos;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import qipan.shared.Ids;
import qipan.shared.Zones;
import qipan.testing.Agreement;
import qipan.testing.Api;
import qipan.testing.Database;

/** A campaign whose groups all wait for one moment, and then have a task each. */
final class Drill {

    /** Enough for a middle in which something can go wrong. */
    static final int GROUPS = Integer.getInteger("chaos.groups", 1_000);

    /** Whose the tasks are. */
    static final String LEAD = "community_lead";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String TIMERS = " ACT_RU_JOB j join campaign_group g on g.process_instance = j.PROCESS_INSTANCE_ID_"
            + " where g.campaign = '%s' and j.HANDLER_TYPE_ = 'timer-intermediate-transition'";

    private final Database database;
    private final String id;
    private final int groups;

    private Drill(Database database, String id, int groups) {
        this.database = database;
        this.id = id;
        this.groups = groups;
    }

    /** Drawn up and told to start; its groups have yet to begin. */
    static Drill launch(Api manager, Database database, int groups) {
        manager.upload("/api/playbooks", Map.of("wave-drill.bpmn", model("wave-drill.bpmn"),
                "wave-drill-group.bpmn", model("wave-drill-group.bpmn"))).body();
        var id = manager.post("/api/campaigns", Map.of("playbook", "wave-drill", "name", "演练 " + Ids.next().substring(24),
                "startDate", LocalDate.now(Zones.SHANGHAI).plusDays(1).toString(),
                "roles", Map.of(LEAD, List.of(LEAD)))).body().path("id").asString();
        var csv = IntStream.rangeClosed(1, groups)
                .mapToObj("g%1$05d,演练群%1$d,100,,,"::formatted)
                .collect(joining("\n", "code,name,size,owner,host,tags\n", "\n"));
        manager.postCsv("/api/campaigns/" + id + "/groups", csv).body();
        manager.post("/api/campaigns/" + id + "/launch", Map.of()).body();
        return new Drill(database, id, groups);
    }

    private static String model(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/drill", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Until every group waits for the moment. */
    Drill awaitGroups() {
        return awaitGroups(PATIENCE);
    }

    Drill awaitGroups(Duration atMost) {
        await().atMost(atMost).pollInterval(pause()).until(() -> waiting() == groups);
        return this;
    }

    /** The moment has come, and no node saw it: as in the morning after a night without the program. */
    void makeDue() {
        try (var connection = database.connect()) {
            // Or to read the groups would wait for whoever has one of them locked.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            makeDue(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void makeDue(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement("update ACT_RU_JOB set DUEDATE_ = ?"
                + " where ID_ in (select id from (select j.ID_ id from" + TIMERS.formatted(id) + ") due)")) {
            update.setTimestamp(1, Timestamp.from(Instant.now().minus(Duration.ofDays(1))));
            update.executeUpdate();
        }
    }

    /** Until some groups have their task, but not all: the middle of the wave. */
    Drill awaitMiddle() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> tasks() > 0);
        if (tasks() == groups) {
            throw new IllegalStateException("The wave was over before anything could go wrong");
        }
        return this;
    }

    void awaitTasks() {
        awaitTasks(PATIENCE);
    }

    void awaitTasks(Duration atMost) {
        await().atMost(atMost).pollInterval(pause()).until(() -> tasks() == groups);
    }

    /** To count a hundred thousand ten times a second would keep the database from what is waited for. */
    private Duration pause() {
        return Duration.ofMillis(Math.max(100, groups / 50));
    }

    long waiting() {
        return database.count("select count(*) from" + TIMERS.formatted(id));
    }

    long tasks() {
        return database.count("select count(*) from inbox_task where campaign = '" + id + "'");
    }

    List<String> openTasks() {
        return database.texts("select task_id from inbox_task where campaign = '" + id + "'");
    }

    /** Nothing is lost and nothing is there twice; people completed so many of the tasks. */
    void agrees(int completed) {
        var agreement = new Agreement(database, id, "wave-drill-group");
        agreement.holds(groups, completed);
        agreement.eachGroupCameOnceToItsTask(groups);
    }

    String id() {
        return id;
    }

    int groups() {
        return groups;
    }
}
