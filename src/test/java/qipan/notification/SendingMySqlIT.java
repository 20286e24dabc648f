package qipan.notification;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose locks are its own. */
class SendingMySqlIT extends SendingModuleTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(SendingMySqlIT.class, properties);
    }
}
