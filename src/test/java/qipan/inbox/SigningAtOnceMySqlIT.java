package qipan.inbox;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose locks and deadlocks are its own. */
class SigningAtOnceMySqlIT extends SigningAtOnceEngineTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(SigningAtOnceMySqlIT.class, properties);
    }
}
