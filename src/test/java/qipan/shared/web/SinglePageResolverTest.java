package qipan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;

class SinglePageResolverTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<html>");
        Files.writeString(folder.resolve("favicon.svg"), "<svg>");
    }

    @Test
    void servesWhatIsThere() {
        assertThat(resolve("favicon.svg", "*/*")).isEqualTo("favicon.svg");
    }

    @Test
    void givesTheAppToABrowserThatReloadsAPageOfIt() {
        assertThat(resolve("campaigns/42/ledger", BROWSER)).isEqualTo("index.html");
    }

    @Test
    void givesNothingToAScriptThatLooksForAFile() {
        assertThat(resolve("robots.txt", "*/*")).isNull();
        assertThat(resolve("campaigns/42", "application/json")).isNull();
    }

    @Test
    void givesNoPageForAnAddressOfThePrograms() {
        assertThat(resolve("api/nothing", BROWSER)).isNull();
        assertThat(resolve("engine-rest/nothing", BROWSER)).isNull();
        assertThat(resolve("actuator/nothing", BROWSER)).isNull();
        assertThat(resolve("assets/old-hash.js", BROWSER)).isNull();
    }

    private @Nullable String resolve(String path, String accept) {
        var request = new MockHttpServletRequest("GET", "/" + path);
        request.addHeader("Accept", accept);
        Resource location = new FileSystemResource(folder.toString() + "/");
        var found = new SinglePageResolver().resolveResource(request, path, List.of(location), null);
        return found == null ? null : found.getFilename();
    }
}
