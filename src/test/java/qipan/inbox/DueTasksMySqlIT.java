package qipan.inbox;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, which sets one column after the other. */
class DueTasksMySqlIT extends DueTasksPersistenceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(DueTasksMySqlIT.class, properties);
    }
}
