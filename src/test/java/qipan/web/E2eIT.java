package qipan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Server;

/** The stories of the three people in a real browser ({@code src/web/e2e}), against the packaged demo. */
class E2eIT {

    @TempDir
    Path folder;

    @Test
    void thePeopleOfTheDemoGetTheirWorkDone() throws IOException, InterruptedException {
        try (var server = Server.demo(folder)) {
            assertThat(browserStoriesAgainst(server)).as("exit code of npm run e2e").isZero();
        }
    }

    private static int browserStoriesAgainst(Server server) throws IOException, InterruptedException {
        var stories = new ProcessBuilder("npm", "run", "e2e").directory(Path.of("src/web").toFile());
        stories.inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
        stories.environment().put("QIPAN_E2E_URL", server.url().toString());
        var running = stories.start();
        if (!running.waitFor(20, TimeUnit.MINUTES)) {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
        return running.waitFor();
    }
}
