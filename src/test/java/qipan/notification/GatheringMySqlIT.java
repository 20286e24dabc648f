package qipan.notification;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, which sets columns and folds names its own way. */
class GatheringMySqlIT extends GatheringModuleTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(GatheringMySqlIT.class, properties);
    }
}
