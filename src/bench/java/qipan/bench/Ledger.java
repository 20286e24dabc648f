package qipan.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The campaign of the benchmark, its people and its groups, as a launch would leave them. */
final class Ledger {

    static final String CAMPAIGN = "01930000-0000-7000-8000-00000000be4c";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Once: the campaign and two hundred people, each in two of its ten roles. */
    void prepare() {
        var now = Timestamp.from(Instant.now());
        jdbc.update("insert into campaign (id, name, playbook, playbook_version, status, start_date, parameters, form_values,"
                + " created_by, created_at, launched_at, revision) values (?, 'Morning wave', 'wave', 1, 'running', ?, '{}', '{}',"
                + " 'manager', ?, ?, 1)", CAMPAIGN, now, now, now);
        var people = new ArrayList<Object[]>();
        var jobs = new ArrayList<Object[]>();
        for (var member = 0; member < Workload.STAFF; member++) {
            people.add(new Object[] {Workload.staff(member), "Staff " + member, "!", now, true, now});
            for (var role : Workload.rolesOf(member)) {
                jobs.add(new Object[] {CAMPAIGN, Workload.ROLES.get(role), Workload.staff(member), member});
            }
        }
        jdbc.batchUpdate("insert into account (username, display_name, password_hash, password_changed_at, enabled, created_at)"
                + " values (?, ?, ?, ?, ?, ?)", people);
        jdbc.batchUpdate("insert into campaign_role (campaign, role_key, username, place) values (?, ?, ?, ?)", jobs);
    }

    /** One more, unless there already. @param role in the campaign, or null */
    void person(String username, @Nullable String role) {
        if (jdbc.queryForObject("select count(*) from account where username = ?", Long.class, username) > 0) {
            return;
        }
        var now = Timestamp.from(Instant.now());
        jdbc.update("insert into account (username, display_name, password_hash, password_changed_at, enabled, created_at)"
                + " values (?, ?, '!', ?, true, ?)", username, username, now, now);
        if (role != null) {
            jdbc.update("insert into campaign_role (campaign, role_key, username, place) values (?, ?, ?, 0)", CAMPAIGN, role, username);
        }
    }

    /** @param status {@code running} for groups that are started one by one, {@code pending} for those that a wave takes */
    void groups(int n, String status) {
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < n; i++) {
            var tags = String.format(Locale.ROOT, "spring-%d,region-%d,%s", i % 7, i % 31, i % 3 == 0 ? "de" : "en");
            rows.add(new Object[] {
                CAMPAIGN, Workload.group(i), "Group number " + i, 50 + i % 450, Workload.staff(i), Workload.staff(i), tags, status
            });
        }
        for (var from = 0; from < rows.size(); from += 1000) {
            List<Object[]> piece = rows.subList(from, Math.min(rows.size(), from + 1000));
            jdbc.batchUpdate("insert into campaign_group (campaign, code, name, size, owner, host, tags, status, wave, chunk)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)", piece);
        }
    }
}
