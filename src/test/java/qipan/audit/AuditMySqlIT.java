package qipan.audit;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose moments and text comparison are its own. */
class AuditMySqlIT extends AuditPersistenceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(AuditMySqlIT.class, properties);
    }
}
