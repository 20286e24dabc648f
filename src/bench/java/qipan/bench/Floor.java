package qipan.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import qipan.bench.Results.Line;
import qipan.testing.Database;

/** LIMIT: the least that the same database has to do for a wave, with no engine in between: what any engine could reach. */
final class Floor {

    private static final List<String> TABLES = List.of(
            "create table floor_job (id bigint primary key, instance_id bigint not null, due datetime(3) not null,"
                    + " payload varchar(200), key (due))",
            "create table floor_task (id bigint primary key, instance_id bigint not null, name varchar(100) not null,"
                    + " queue varchar(64) not null, created datetime(3) not null, due datetime(3) not null, key (queue, due, id),"
                    + " key (instance_id))",
            "create table floor_history (id bigint primary key, instance_id bigint not null, kind varchar(20) not null,"
                    + " at datetime(3) not null, detail varchar(200), key (instance_id))");

    private final Database database;
    private final Site site;
    private final Results results;

    Floor(Database database, Site site, Results results) {
        this.database = database;
        this.site = site;
        this.results = results;
    }

    /** One timer a transaction, then a hundred. */
    void run(int n, int runs) {
        wave(Math.min(n, 2000), 1);
        for (var together : List.of(1, 100)) {
            for (var run = 0; run < runs; run++) {
                var details = wave(n, together);
                results.add(new Line("LIMIT WAVE, " + together + " a transaction", "mysql", n, n / WavePhases.seconds(details), "timers/s", details));
            }
        }
    }

    private Map<String, Object> wave(int n, int together) {
        prepare(n);
        var connections = new ArrayList<SingleConnectionDataSource>();
        for (var client = 0; client < Workload.CLIENTS; client++) {
            var connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        var pieces = (n + together - 1) / together;
        var free = new ArrayBlockingQueue<>(Workload.CLIENTS, false, connections);
        var meter = site.meter().begin();
        Workload.clients(pieces, piece -> {
            var connection = free.take();
            fire(connection, piece * together, Math.min(n, (piece + 1) * together));
            free.add(connection);
        });
        var details = meter.end(n);
        connections.forEach(SingleConnectionDataSource::destroy);
        if (site.count("floor_job") != 0 || site.count("floor_task") != 3L * n || site.count("floor_history") != 4L * n) {
            throw new IllegalStateException("The floor lost rows");
        }
        return details;
    }

    private void prepare(int n) {
        for (var table : List.of("floor_job", "floor_task", "floor_history")) {
            site.jdbc().execute("drop table if exists " + table);
        }
        TABLES.forEach(site.jdbc()::execute);
        var jobs = new ArrayList<Object[]>();
        for (var i = 0; i < n; i++) {
            jobs.add(new Object[] {i, i, Timestamp.from(Instant.now()), "{\"activity\":\"fire\",\"group\":\"" + Workload.group(i) + "\"}"});
        }
        site.jdbc().batchUpdate("insert into floor_job (id, instance_id, due, payload) values (?, ?, ?, ?)", jobs);
    }

    /** Deletes a job and writes three tasks and four lines of history for each timer. */
    private static void fire(SingleConnectionDataSource source, int from, int to) throws SQLException {
        var jdbc = new JdbcTemplate(source);
        var now = Timestamp.from(Instant.now());
        var tasks = new ArrayList<>();
        var history = new ArrayList<>();
        for (var i = from; i < to; i++) {
            for (var j = 0; j < 3; j++) {
                tasks.addAll(Arrays.asList(i * 3L + j, i, "Task " + j, j == 0 ? "u:" + Workload.staff(i) : "r:" + Workload.ROLES.get(j - 1), now, now));
            }
            for (var j = 0; j < 4; j++) {
                history.addAll(Arrays.asList(i * 4L + j, i, j == 0 ? "fired" : "task", now, "{\"activity\":\"task_" + j + "\"}"));
            }
        }
        jdbc.update("delete from floor_job where id >= ? and id < ?", from, to);
        jdbc.update(rows("insert into floor_task (id, instance_id, name, queue, created, due) values ", 6, 3 * (to - from)), tasks.toArray());
        jdbc.update(rows("insert into floor_history (id, instance_id, kind, at, detail) values ", 5, 4 * (to - from)), history.toArray());
        try (Connection connection = source.getConnection()) {
            connection.commit();
        }
    }

    private static String rows(String head, int columns, int rows) {
        var row = "(" + "?, ".repeat(columns - 1) + "?)";
        return head + (row + ", ").repeat(rows - 1) + row;
    }
}
