package qipan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wall clock, processor seconds of this program, of the database and of everybody else, and what the database counted,
 * between {@link #begin} and {@link #end}. Processor times come from {@code /proc} and are left out where there is none.
 */
final class Meter {

    private static final double TICKS = 100;
    private static final String COUNTED = "show global status where variable_name in"
            + " ('Questions', 'Com_commit', 'Innodb_os_log_fsyncs', 'Innodb_rows_inserted', 'Innodb_rows_updated',"
            + " 'Innodb_rows_deleted')";

    private final @Nullable JdbcTemplate mysql;
    private final @Nullable String server;
    private final @Nullable Statements statements;
    private long wall;
    private double own;
    private double servers;
    private double[] machine = {0, 0};
    private Map<String, Long> counted = Map.of();

    /**
     * @param mysql the database when it is a MySQL, else null
     * @param server its process id, or null
     * @param dearest how many statements to tell
     */
    Meter(@Nullable JdbcTemplate mysql, @Nullable String server, int dearest) {
        this.mysql = mysql;
        this.statements = mysql == null ? null : new Statements(mysql, dearest);
        this.server = server;
    }

    Meter begin() {
        if (statements != null) {
            statements.forget();
        }
        counted = counted();
        machine = machine();
        servers = servers();
        own = own();
        wall = System.nanoTime();
        return this;
    }

    double seconds() {
        return (System.nanoTime() - wall) / 1e9;
    }

    /** @param operations by what the database's counts are divided */
    Map<String, Object> end(double operations) {
        var seconds = seconds();
        var program = own() - own;
        var database = servers() - servers;
        var all = machine();
        var told = new LinkedHashMap<String, Object>();
        told.put("wallSeconds", rounded(seconds));
        told.put("programCpuSeconds", rounded(program));
        told.put("databaseCpuSeconds", rounded(database));
        var cores = Runtime.getRuntime().availableProcessors();
        var busy = (all[1] - machine[1]) / Math.max(1, all[0] - machine[0]);
        told.put("busy", rounded(busy));
        told.put("busyByOthers", rounded(Math.max(0, busy - (program + database) / seconds / cores)));
        counted().forEach((name, value) ->
                told.put(name + "PerOperation", rounded((value - counted.getOrDefault(name, 0L)) / operations)));
        var dearest = statements == null ? List.of() : statements.told(operations);
        if (!dearest.isEmpty()) {
            told.put("statements", dearest);
        }
        return told;
    }

    static double rounded(double value) {
        return Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 1000) / 1000.0;
    }

    private static double own() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private double servers() {
        if (server == null) {
            return 0;
        }
        try {
            var stat = Files.readString(Path.of("/proc", server, "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** All ticks of all cores, and those that were not idle. */
    private static double[] machine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            var fields = lines.findFirst().orElseThrow().strip().split("\\s+");
            double all = 0;
            for (var i = 1; i <= 8; i++) {
                all += Long.parseLong(fields[i]);
            }
            return new double[] {all, all - Long.parseLong(fields[4]) - Long.parseLong(fields[5])};
        } catch (IOException unknown) {
            return new double[] {0, 0};
        }
    }

    private Map<String, Long> counted() {
        var values = new TreeMap<String, Long>();
        if (mysql != null) {
            mysql.query(COUNTED, row -> {
                values.put(Character.toLowerCase(row.getString(1).charAt(0)) + row.getString(1).substring(1), row.getLong(2));
            });
        }
        return values;
    }
}
