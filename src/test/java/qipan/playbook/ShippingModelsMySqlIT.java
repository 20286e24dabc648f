package qipan.playbook;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose row locks are its own. */
class ShippingModelsMySqlIT extends ShippingModelsTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(ShippingModelsMySqlIT.class, properties);
    }
}
