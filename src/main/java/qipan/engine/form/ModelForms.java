package qipan.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Feel;
import qipan.engine.FormOptions;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.shared.Zones;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms of the newest deployment. A document is read once, however often its form is asked for. */
@Component
class ModelForms implements Forms {

    private static final int REMEMBERED = 2000;

    private final Models models;
    private final Feel feel;
    private final ConfigurationRegister register;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    /** By content, so that a new version of a form is a new entry and nothing has to be forgotten in time. */
    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

    ModelForms(Models models, Feel feel, ConfigurationRegister register, Clock clock) {
        this.models = models;
        this.feel = feel;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Filled> fill(String key, Map<String, Object> variables, FormOptions options) {
        return schema(key).map(schema ->
                new Filled(key, ResolvedOptions.in(schema.document(), completed(options)), known(schema.fields(), variables)));
    }

    @Override
    public Checked check(
            @Nullable String key,
            Map<String, ? extends @Nullable Object> answers,
            Supplier<Map<String, Object>> variables,
            FormOptions options) {
        var fields = fields(key);
        var fixed = fields.stream().filter(Field::readonly).toList();
        Map<String, Object> unchangeable = fixed.isEmpty() ? Map.of() : known(fixed, variables.get());
        var asking = new Asking(feel, LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI), completed(options));
        var values = FieldList.check(fields, answers, unchangeable, asking);
        return new Checked(values, asking.violations(), asking.unrepeated(), asking.attached());
    }

    @Override
    public boolean asks(@Nullable String key, String field) {
        return fields(key).stream().anyMatch(one -> one.key().equals(field) && !one.readonly());
    }

    @Override
    public List<Own> own(@Nullable String key) {
        return fields(key).stream()
                .filter(field -> field.own() || field.columns().stream().anyMatch(Field::own))
                .map(field -> new Own(field.key(), field.label().toString(), field.neededForItself()))
                .toList();
    }

    private List<Field> fields(@Nullable String key) {
        return key == null ? List.of() : schema(key).map(FormSchema::fields).orElse(List.of());
    }

    private FormOptions completed(FormOptions options) {
        return options.with(key -> options.parameter(key).or(() -> register.find(key)));
    }

    private static Map<String, Object> known(List<Field> fields, Map<String, Object> variables) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var variable = variables.get(field.key());
            var shown = variable == null ? null : field.kind().answer().show(field, variable);
            if (shown != null) {
                values.put(field.key(), shown);
            }
        }
        return values;
    }

    private Optional<FormSchema> schema(String key) {
        return models.form(key).map(document -> {
            if (read.size() > REMEMBERED) {
                read.clear();
            }
            return read.computeIfAbsent(document, this::parse);
        });
    }

    private FormSchema parse(String document) {
        return FormSchema.of(json.readValue(document, new TypeReference<Map<String, Object>>() {}));
    }
}
