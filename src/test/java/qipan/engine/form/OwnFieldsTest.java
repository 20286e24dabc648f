package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which fields each task answers for itself. */
class OwnFieldsTest {

    @Test
    void areEvidenceNumbersTakenOnceAndWhatTheModelMarks() {
        assertThat(field("photo", Map.of("upload", "photo"))).matches(Field::own).matches(Field::neededForItself);
        assertThat(field("receipt", Map.of("unique", "campaign"))).matches(Field::own).matches(it -> !it.neededForItself());
        assertThat(field("link", Map.of("own", "true"))).matches(Field::own);
        assertThat(field("note", Map.of())).matches(it -> !it.own());
    }

    @Test
    void aRequiredOneIsNeeded() {
        assertThat(field("link", Map.of("own", "true", "requiredWhen", "a = 1"))).matches(Field::neededForItself);
        assertThat(only(Map.of("type", "number", "key", "replies", "validate", Map.of("required", true), "properties", Map.of("own", "true"))))
                .matches(Field::neededForItself);
    }

    private static Field field(String key, Map<String, Object> properties) {
        return only(Map.of("type", "textfield", "key", key, "properties", properties));
    }

    private static Field only(Map<String, Object> component) {
        return FormSchema.of(Map.of("components", List.of(component))).fields().get(0);
    }
}
