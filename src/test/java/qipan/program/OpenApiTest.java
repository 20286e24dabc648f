package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The interface changes on purpose or not at all: its description is committed. */
@ProgramTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/docs/api/openapi.json");
    private static final Path CURRENT = Path.of("target/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    Program program;

    @Test
    void theCommittedDescriptionIsTheCurrentOne() throws IOException {
        var current = JSON.writeValueAsString(described()).replace("\r\n", "\n") + "\n";
        Files.createDirectories(CURRENT.getParent());
        Files.writeString(CURRENT, current);

        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("The HTTP interface has changed. If that is meant: cp %s %s", CURRENT, COMMITTED)
                .isEqualTo(current);
    }

    @Test
    void tellsNothingOfTheInside() {
        var described = described();

        assertThat(described.path("paths").propertyNames())
                .contains("/api/campaigns", "/api/tasks/{id}", "/api/playbooks")
                .doesNotContain("/error")
                .noneMatch(path -> path.startsWith("/actuator"));
        assertThat(described.toString()).doesNotContain("CsrfToken", "127.0.0.1", "localhost");
    }

    private JsonNode described() {
        return program.manager().get("/v3/api-docs").body();
    }
}
