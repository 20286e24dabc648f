package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;
import qipan.testing.ModelFiles;
import tools.jackson.databind.json.JsonMapper;

/** The models we ship keep the rules we ask of others: delegates, functions, forms, decisions and roles all exist. */
class ShippedModelsTest {

    @Test
    void passTheModelCheck() throws IOException {
        var known = new KnownModels(keys(".bpmn"), keys(".dmn"), keys(".form"));
        var check = ModelCheck.standalone(roleKeys());

        for (var kind : List.of(".bpmn", ".dmn")) {
            assertThat(check.check(files(kind), known).stream().filter(Finding::isError))
                    .extracting(finding -> finding.file() + " " + finding.element() + ": " + finding.message(Locale.ENGLISH))
                    .isEmpty();
        }
    }

    private static List<ModelFile> files(String kind) {
        return ModelFiles.all().entrySet().stream()
                .filter(file -> file.getKey().endsWith(kind))
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** Our files are named after what they hold. */
    private static Set<String> keys(String kind) {
        return ModelFiles.all().keySet().stream()
                .filter(name -> name.endsWith(kind))
                .map(name -> name.substring(0, name.length() - kind.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> roleKeys() throws IOException {
        try (var file = new ClassPathResource("roles.json").getInputStream()) {
            return JsonMapper.shared().readTree(file).valueStream()
                    .map(role -> role.path("key").asString())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
