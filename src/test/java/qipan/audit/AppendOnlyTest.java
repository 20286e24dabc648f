package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Nothing in the program changes or removes what the log has told. */
class AppendOnlyTest {

    /** Also across the quotes of two strings put together. */
    private static final Pattern CHANGES = Pattern.compile(
            "(?is)(update|delete\\s+from|truncate(\\s+table)?|replace\\s+into|merge\\s+into)[\\s\"+]+audit_event\\b");

    @Test
    void noStatementTouchesALineOnceItIsWritten() throws IOException {
        assertThat(CHANGES.matcher("\"update\" + \" audit_event set\"").find()).as("the test sees what it looks for").isTrue();
        try (var files = Files.walk(Path.of("src/main"))) {
            var sources = files.filter(path -> path.toString().matches(".*\\.(java|sql|yaml)")).toList();
            assertThat(sources).filteredOn(path -> path.endsWith("EntryStore.java")).hasSize(1);
            assertThat(sources.stream().filter(path -> CHANGES.matcher(read(path)).find())).isEmpty();
        }
    }

    @Test
    void theInterfaceOnlyReads() {
        for (var method : AuditController.class.getDeclaredMethods()) {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            if (mapping != null) {
                assertThat(List.of(mapping.method())).as(method.getName()).containsExactly(RequestMethod.GET);
            }
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
