package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFillingTest {

    @Test
    void putsTheChoicesThatLiveInDataIntoTheSchema() {
        var filled = FormTryout.with("""
                {"type":"dynamiclist","path":"rows","components":[
                  {"type":"select","key":"owner","values":[],"properties":{"optionsFrom":"people"}}]}""").fill();

        assertThat(filled.schema().toString()).contains("安娜").contains("anna");
    }

    @Test
    void showsProcessVariablesInTheShapeOfTheField() {
        var values = FormTryout.with("""
                {"type":"datetime","subtype":"date","key":"day"}""", """
                {"type":"datetime","key":"at"}""", """
                {"type":"dynamiclist","path":"rows","components":[]}""", """
                {"type":"radio","key":"fixed","values":[{"value":"true"}]}""", """
                {"type":"number","key":"count"}""")
                .knowing(Map.of(
                        "day", Date.from(Instant.parse("2026-03-02T17:00:00Z")),
                        "at", Date.from(Instant.parse("2026-03-02T12:00:00Z")),
                        "rows", "[{\"a\":1}]",
                        "fixed", true,
                        "count", 3L,
                        "secret", "not a field"))
                .fill()
                .values();

        assertThat(values)
                .containsEntry("day", "2026-03-03")
                .containsEntry("at", "2026-03-02T20:00+08:00")
                .containsEntry("rows", List.of(Map.of("a", 1)))
                .containsEntry("fixed", "true")
                .containsEntry("count", 3L)
                .doesNotContainKey("secret");
    }
}
