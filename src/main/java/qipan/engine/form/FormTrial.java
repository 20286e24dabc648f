package qipan.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Feel;
import qipan.engine.FormOptions;
import qipan.shared.Violation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Whether a form takes answers while nobody has a task of it: what it would show of the process counts as empty. */
public final class FormTrial {

    private static final Feel FEEL = new ScalaFeel();
    private static final ConfigurationRegister REGISTER = ConfigurationRegister.shipped();

    private final FormSchema form;

    private FormTrial(FormSchema form) {
        this.form = form;
    }

    public static FormTrial of(String document) {
        return new FormTrial(FormSchema.of(JsonMapper.shared().readValue(document, new TypeReference<Map<String, Object>>() {})));
    }

    /** Whether a person may answer a field of this key. */
    public boolean asks(String key) {
        return form.fields().stream().anyMatch(field -> field.key().equals(key) && !field.readonly());
    }

    /** Fields whose answers are wrong or missing. */
    public List<String> objections(Map<String, Object> answers) {
        var asking = new Asking(FEEL, LocalDate.EPOCH, FormOptions.NONE.with(REGISTER::find));
        FieldList.check(form.fields(), answers, Map.of(), asking);
        return asking.violations().stream().map(Violation::field).distinct().toList();
    }
}
