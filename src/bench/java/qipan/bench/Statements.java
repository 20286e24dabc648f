package qipan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** MySQL's statistics of what it was asked since {@link #forget}: where a phase's time went. */
final class Statements {

    private static final String TABLE = "performance_schema.events_statements_summary_by_digest";

    private final JdbcTemplate jdbc;
    private final int most;

    Statements(JdbcTemplate jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    void forget() {
        if (most > 0) {
            jdbc.execute("truncate table " + TABLE);
        }
    }

    /** The dearest ones: how often and how many milliseconds for each operation, and the text. */
    List<Map<String, Object>> told(double operations) {
        var told = new ArrayList<Map<String, Object>>();
        if (most > 0) {
            jdbc.query("select count_star, sum_timer_wait / 1e9, digest_text from " + TABLE
                    + " where schema_name = database() order by sum_timer_wait desc limit ?", row -> {
                var one = new LinkedHashMap<String, Object>();
                one.put("perOperation", Meter.rounded(row.getDouble(1) / operations));
                one.put("millisPerOperation", Meter.rounded(row.getDouble(2) / operations));
                one.put("text", row.getString(3).substring(0, Math.min(160, row.getString(3).length())));
                told.add(one);
            }, most);
        }
        return told;
    }
}
