package qipan.inbox;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose locks and deadlocks are its own. */
class InboxAtOnceMySqlIT extends InboxAtOnceEngineTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(InboxAtOnceMySqlIT.class, properties);
    }
}
