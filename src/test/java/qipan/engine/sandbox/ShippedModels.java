package qipan.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import qipan.engine.ModelFile;

/** The models of this repository as the rules see them. */
final class ShippedModels {

    private ShippedModels() {}

    static List<Path> paths() throws IOException {
        try (var bpmn = Files.walk(Path.of("bpmn")); var forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(bpmn, forms)
                    .filter(it -> it.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
    }

    static List<ModelFile> bundle() throws IOException {
        return paths().stream().map(ShippedModels::read).toList();
    }

    static List<ParsedModel> parsed() throws IOException {
        return bundle().stream()
                .filter(it -> it.kind().orElseThrow() != ModelFile.Kind.FORM)
                .map(ShippedModels::parse)
                .toList();
    }

    private static ParsedModel parse(ModelFile file) {
        try {
            return new ParsedModel(file.name(), HardenedXml.read(file.content()));
        } catch (XmlRefused refused) {
            throw new AssertionError(file.name(), refused);
        }
    }

    private static ModelFile read(Path path) {
        try {
            return new ModelFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException broken) {
            throw new AssertionError(path.toString(), broken);
        }
    }
}
