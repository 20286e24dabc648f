package qipan.files;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL: a content that is there already, its lock, and the removal that looks for others. */
class FilesMySqlIT extends UsedFilesModuleTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(FilesMySqlIT.class, properties);
    }
}
