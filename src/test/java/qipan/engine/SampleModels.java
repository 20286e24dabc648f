package qipan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Small models for the engine's own tests, under {@code src/test/resources/models}. */
final class SampleModels {

    private SampleModels() {}

    static byte[] bytes(String file) {
        try (var resource = SampleModels.class.getResourceAsStream("/models/" + file)) {
            return resource.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
