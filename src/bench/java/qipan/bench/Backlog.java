package qipan.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import qipan.bench.Workload.Filler;

/** Other open work, written straight into the tables in the form that the program gives it. */
final class Backlog {

    private static final int PIECE = 2000;

    private final JdbcTemplate jdbc;
    private final Instant base;
    private final String definition;
    private int filled;

    Backlog(JdbcTemplate jdbc, Instant base) {
        this.jdbc = jdbc;
        this.base = base;
        this.definition = jdbc.queryForObject("select max(ID_) from ACT_RE_PROCDEF where KEY_ = 'wave'", String.class);
    }

    /** Adds tasks until there are that many; tables' statistics are refreshed. @param ofStaff see {@link Workload#filler} */
    void fill(int ofStaff, int until) {
        if (filled == 0) {
            audience();
        }
        while (filled < until) {
            var piece = Math.min(until, filled + PIECE);
            write(ofStaff, filled, piece);
            filled = piece;
        }
        List.of("ACT_RU_TASK", "ACT_RU_IDENTITYLINK", "inbox_task").forEach(table -> jdbc.execute("analyze table " + table));
    }

    /** A task of its own for each role would have told who looks where. */
    private void audience() {
        var queues = Workload.ROLES.stream().map(Backlog::queue).toList();
        jdbc.execute("delete from inbox_audience");
        jdbc.batchUpdate("insert into inbox_audience (role_queue, queue) values (?, ?)", queues.stream().map(it -> new Object[] {it, it}).toList());
    }

    private void write(int ofStaff, int from, int to) {
        var tasks = new ArrayList<Object[]>();
        var links = new ArrayList<Object[]>();
        var rows = new ArrayList<Object[]>();
        for (var number = from; number < to; number++) {
            var filler = Workload.filler(number, ofStaff, base);
            var id = String.format(Locale.ROOT, "%08x-0000-7000-8000-%012x", number * 7919L % 100_000_000, number);
            var due = Timestamp.from(filler.due());
            tasks.add(new Object[] {id, "Filler task " + number % 40, filler.person(), Timestamp.from(base), due});
            if (filler.role() != null) {
                links.add(new Object[] {"l" + id.substring(1), filler.role(), id});
            }
            rows.add(row(id, number, filler, due));
        }
        jdbc.batchUpdate("insert into ACT_RU_TASK (ID_, REV_, NAME_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)"
                + " values (?, 1, ?, ?, 50, ?, ?, 1)", tasks);
        jdbc.batchUpdate("insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) values (?, 1, ?, 'candidate', ?)", links);
        jdbc.batchUpdate("insert into inbox_task (task_id, name, name_en, element, step_code, process, process_name, process_name_en,"
                + " definition, process_version, instance, root_instance, business_key, campaign, campaign_name, group_code, group_name,"
                + " assignee, delegated, roles, created_at, due_at, priority, held, queue)"
                + " values (?, ?, ?, 'userTask_host_task', 'wv00', 'wave', 'Filler', 'Filler', ?, 1, ?, ?, ?, ?, 'Morning wave', ?, ?,"
                + " ?, false, ?, ?, ?, 50, false, ?)", rows);
    }

    private Object[] row(String id, int number, Filler filler, Timestamp due) {
        var name = "Filler task " + number % 40;
        var group = "filler_" + number / 3;
        return new Object[] {
            id, name, name, definition, group, group, Ledger.CAMPAIGN + "/" + group, Ledger.CAMPAIGN, group, group, filler.person(),
            filler.role() == null ? "" : filler.role(), Timestamp.from(base), due, queue(filler)
        };
    }

    private static String queue(Filler filler) {
        return filler.person() == null ? queue(filler.role()) : "u:" + filler.person();
    }

    private static String queue(String role) {
        return "r:" + Ledger.CAMPAIGN + ":" + role;
    }
}
