package qipan.campaign;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose text comparison, decimals and upserts are its own. */
class CustomersMySqlIT extends CustomersPersistenceTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(CustomersMySqlIT.class, properties);
    }
}
