package qipan.inbox;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose locks and deadlocks are its own. */
class InboxMySqlIT extends InboxEngineTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = MySql.fresh("inbox");
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
        properties.add("spring.datasource.hikari.transaction-isolation", () -> "TRANSACTION_READ_COMMITTED");
    }
}
