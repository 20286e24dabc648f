package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers chosen among what is offered. */
class FormChoicesTest {

    private static final String DECISION = """
            {"type":"radio","key":"decision","values":[{"value":"approve"},{"value":"revise"}],"validate":{"required":true}}""";

    @Test
    void aChecklistTakesOfferedValuesEachOnceAndEnoughOfThem() {
        var form = FormTryout.with("""
                {"type":"checklist","key":"tags","values":[{"value":"a"},{"value":"b"},{"value":"c"}],
                 "properties":{"minRows":"2"}}""");

        assertThat(form.wrong("tags", List.of("a", "b"))).isEmpty();
        assertThat(form.wrong("tags", List.of("a"))).containsExactly("tags minRows");
        assertThat(form.wrong("tags", List.of("a", "a"))).containsExactly("tags option");
        assertThat(form.wrong("tags", List.of("a", "x"))).containsExactly("tags option");
        assertThat(form.wrong("tags", "a")).containsExactly("tags list");
        assertThat(form.wrong("tags", List.of())).containsExactly("tags required");
    }

    @Test
    void aChoiceIsOneOfThoseOffered() {
        var form = FormTryout.with(DECISION);

        assertThat(form.wrong("decision", "reject")).containsExactly("decision option");
        assertThat(form.wrong("decision", List.of("approve"))).containsExactly("decision option");
        assertThat(form.wrong("decision", "approve")).isEmpty();
    }

    @Test
    void yesAndNoMayBeAnsweredWithJsonsOwnWords() {
        var form = FormTryout.with("""
                {"type":"radio","key":"fixed","values":[{"value":"true"},{"value":"false"}],"validate":{"required":true}}""");

        assertThat(form.check("fixed", false).values()).containsEntry("fixed", "false");
        assertThat(form.wrong("fixed", "maybe")).containsExactly("fixed option");
    }

    @Test
    void choicesFromDataAreChecked() {
        var form = FormTryout.with("""
                {"type":"select","key":"owner","values":[],"properties":{"optionsFrom":"people"}}""");

        assertThat(form.wrong("owner", "anna")).isEmpty();
        assertThat(form.wrong("owner", "nobody")).containsExactly("owner option");
    }

    @Test
    void aBoxThatMustBeTickedMustBeTicked() {
        var form = FormTryout.with("""
                {"type":"checkbox","key":"sure","validate":{"required":true},"properties":{"mustBe":"true"}}""");

        assertThat(form.wrong()).containsExactly("sure required");
        assertThat(form.wrong("sure", false)).containsExactly("sure mustBe");
        assertThat(form.wrong("sure", "true")).containsExactly("sure tick");
        assertThat(form.wrong("sure", true)).isEmpty();
    }
}
