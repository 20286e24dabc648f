package qipan.campaign;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose means and decimals are its own. */
class KpisMySqlIT extends KpisPersistenceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(KpisMySqlIT.class, properties);
    }
}
