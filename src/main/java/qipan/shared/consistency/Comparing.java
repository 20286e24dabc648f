package qipan.shared.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.shared.consistency.Comparison.Kind;
import qipan.shared.consistency.Verdict.Place;
import qipan.shared.consistency.Verdict.Sample;

/**
 * Compares within one snapshot of the database, so that people and nodes may go on meanwhile. The database does the work:
 * of a million rows only counts and samples come here.
 */
class Comparing {

    private static final int SAMPLES = 10;

    /** Both sides together and grouped: one pass over each, whatever indexes they have. */
    private static final String SETS = "select " + Rows.SORTED + " id, min(side) as side from (select id, 1 as side from (%s) l"
            + " union all select id, 2 as side from (%s) r) sides group by id having ";

    private static final String TWICE = "select " + Rows.SORTED + " id, 3 as side from (%s) l group by id having count(*) > 1";

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    Comparing(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** @param told hears each verdict as soon as it is there */
    void compare(List<Comparison> comparisons, Consumer<Verdict> told) {
        snapshot.executeWithoutResult(transaction -> comparisons.forEach(it -> told.accept(compare(it))));
    }

    private Verdict compare(Comparison it) {
        var left = count("select count(*) from (" + it.left().ids() + ") l");
        var right = it.kind() == Kind.ONCE
                ? count("select count(*) from (select " + Rows.SORTED + " id from (" + it.left().ids() + ") l group by id) r")
                : count("select count(*) from (" + it.right().ids() + ") r");
        var wrong = new ArrayList<Sample>();
        var all = new long[1];
        jdbc.sql("select id, side, count(*) over () as wrong from (" + differences(it) + ") d order by id limit " + SAMPLES)
                .query(row -> {
                    wrong.add(new Sample(row.getString("id"), Place.values()[row.getInt("side") - 1]));
                    all[0] = row.getLong("wrong");
                });
        return new Verdict(it, left, right, all[0], wrong);
    }

    private static String differences(Comparison it) {
        return switch (it.kind()) {
            case SAME -> SETS.formatted(it.left().ids(), it.right().ids()) + "min(side) = max(side)";
            case WITHIN -> SETS.formatted(it.left().ids(), it.right().ids()) + "max(side) = 1";
            case ONCE -> TWICE.formatted(it.left().ids());
        };
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
