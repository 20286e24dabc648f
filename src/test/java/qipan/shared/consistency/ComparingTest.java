package qipan.shared.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** While it compares, others write. */
class ComparingTest {

    private static final Comparison SAME =
            Comparison.same(new Rows("left", "select id from one"), new Rows("right", "select id from other"));

    private final DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:mem:comparing;DB_CLOSE_DELAY=-1");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Comparing comparing = new Comparing(jdbc, new JdbcTransactionManager(database));

    @Test
    void seesTheMomentAtWhichItBegan() {
        jdbc.sql("create table one (id varchar(9)); create table other (id varchar(9))").update();

        assertThat(verdicts(this::insertElsewhere)).hasSize(2).allMatch(Verdict::agrees);

        assertThat(verdicts(() -> {})).hasSize(2).noneMatch(Verdict::agrees);
    }

    private List<Verdict> verdicts(Runnable afterEach) {
        var verdicts = new ArrayList<Verdict>();
        comparing.compare(List.of(SAME, SAME), verdict -> {
            verdicts.add(verdict);
            afterEach.run();
        });
        return verdicts;
    }

    private void insertElsewhere() {
        JdbcClient.create(new DriverManagerDataSource(database.getUrl())).sql("insert into one values ('x')").update();
    }
}
