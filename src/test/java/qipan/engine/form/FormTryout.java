package qipan.engine.form;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.engine.ConfigurationRegister;
import qipan.engine.FormOptions;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.shared.Violation;
import qipan.shared.Zones;

/** A form made of a few components, on 2 March 2026. */
final class FormTryout {

    private final Forms forms;
    private Map<String, Object> variables = Map.of();
    private FormOptions options = FormTryout::options;

    private FormTryout(String document) {
        var models = mock(Models.class);
        when(models.form(any())).thenReturn(Optional.of(document));
        var clock = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), Zones.SHANGHAI);
        forms = new ModelForms(models, new ScalaFeel(), ConfigurationRegister.shipped(), clock);
    }

    static FormTryout with(String... components) {
        return new FormTryout("{\"components\":[" + String.join(",", components) + "]}");
    }

    /** A form as it is shipped. */
    static FormTryout of(Path file) {
        try {
            return new FormTryout(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    FormTryout knowing(Map<String, Object> known) {
        variables = known;
        return this;
    }

    FormTryout inCampaignWith(Map<String, Object> parameters) {
        options = options.with(key -> Optional.ofNullable(parameters.get(key)));
        return this;
    }

    /** Field and rule of everything that is wrong, such as {@code age min}. */
    List<String> wrong(@Nullable Object... keysAndValues) {
        return check(keysAndValues).violations().stream().map(FormTryout::word).toList();
    }

    Forms.Checked check(@Nullable Object... keysAndValues) {
        var answers = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            answers.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return forms.check("form", answers, () -> variables, options);
    }

    Forms.Filled fill() {
        return forms.fill("form", variables, options).orElseThrow();
    }

    private static List<FormOptions.Option> options(String source) {
        return source.equals("people") ? List.of(new FormOptions.Option("anna", "安娜")) : List.of();
    }

    private static String word(Violation violation) {
        return violation.field() + " " + violation.rule();
    }
}
