package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;
import qipan.testing.ModelFiles;
import tools.jackson.databind.json.JsonMapper;

/** The models we ship keep the rules we ask of others: delegates, functions, forms, decisions and roles all exist. */
class ShippedModelsTest {

    @Test
    void passTheModelCheckTogether() throws IOException {
        var bundle = ModelFiles.all().entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList();

        var findings = ModelCheck.standalone(roleKeys()).check(bundle, KnownModels.none());

        assertThat(findings)
                .extracting(finding -> finding.file() + " " + finding.element() + ": " + finding.message(Locale.ENGLISH))
                .isEmpty();
    }

    private static Set<String> roleKeys() throws IOException {
        try (var file = new ClassPathResource("roles.json").getInputStream()) {
            return JsonMapper.shared().readTree(file).valueStream()
                    .map(role -> role.path("key").asString())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
