package qipan.shared.consistency;

import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose grouping and collation are its own. */
@Import(ConsistencyTest.Parts.class)
class ConsistencyMySqlIT extends ConsistencyTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(ConsistencyMySqlIT.class, properties);
    }
}
