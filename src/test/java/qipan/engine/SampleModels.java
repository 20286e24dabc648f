package qipan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Small models for tests of the engine and of what stands on it, under {@code src/test/resources/models}. */
public final class SampleModels {

    private SampleModels() {}

    /** The process {@code facts-tryout} with its decision. */
    static void deployFacts(Models models) {
        models.deploy("facts", null, Map.of(
                "facts-tryout.bpmn", bytes("facts-tryout.bpmn"), "facts-size.dmn", bytes("facts-size.dmn")), true);
    }

    public static byte[] bytes(String file) {
        try (var resource = SampleModels.class.getResourceAsStream("/models/" + file)) {
            return resource.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
