package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import qipan.engine.Forms.Attached;

/** What holds for the form as a whole, for text and for numbers. */
class FormRulesTest {

    private static final String NAME = """
            {"type":"textfield","key":"name","label":"姓名","validate":{"required":true,"minLength":2,"maxLength":4},
             "properties":{"labelEn":"Name"}}""";
    private static final String AGE = """
            {"type":"number","key":"age","label":"年龄","decimalDigits":0,"validate":{"min":18,"max":99}}""";
    private static final String DECISION = """
            {"type":"radio","key":"decision","values":[{"value":"approve"},{"value":"revise"}],"validate":{"required":true}}""";
    private static final String COMMENT = """
            {"type":"textarea","key":"comment","validate":{"minLength":5},
             "properties":{"requiredWhen":"decision != \\"approve\\""}}""";

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(FormTryout.with(NAME, AGE, DECISION).wrong("age", 7, "extra", 1))
                .containsExactly("extra undeclared", "name required", "age min", "decision required");
    }

    @Test
    void namesTheFieldByItsLabelInTheLanguageOfTheRequest() {
        var form = FormTryout.with(NAME);

        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(form.check().violations().get(0).args()).containsExactly("姓名");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(form.check().violations().get(0).args()).containsExactly("Name");
    }

    @Test
    void textIsCountedInCharactersAsPeopleCountThem() {
        var form = FormTryout.with(NAME);

        assertThat(form.wrong("name", "李")).containsExactly("name minLength");
        assertThat(form.wrong("name", "😀😀😀😀")).isEmpty();
        assertThat(form.wrong("name", "李李李李李")).containsExactly("name maxLength");
        assertThat(form.wrong("name", 12)).containsExactly("name text");
        assertThat(form.wrong("name", "")).containsExactly("name required");
    }

    @Test
    void aPatternIsAsked() {
        var form = FormTryout.with("""
                {"type":"textfield","key":"url","validate":{"pattern":"^https?://"}}""");

        assertThat(form.wrong("url", "ftp://x")).containsExactly("url pattern");
        assertThat(form.wrong("url", "https://x")).isEmpty();
    }

    @Test
    void theLinkOfAFileIsAnAnswerLikeOthersAndItsFileIsNamed() {
        var id = "0198f0aa-0000-7000-8000-000000000001";
        var form = FormTryout.with("""
                {"type":"textfield","key":"url","label":"照片","properties":{"upload":"photo"}}""", """
                {"type":"dynamiclist","path":"rows","components":[{"type":"textfield","key":"paper","label":"合同"}]}""");

        var checked = form.check("url", "http://localhost:8080/api/files/" + id, "rows", List.of(
                Map.of("paper", "https://example.com/api/files"), Map.of("paper", "https://qipan.example/api/files/" + id)));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.attached()).containsExactly(
                new Attached("url", "照片", id, true), new Attached("rows[1].paper", "合同", id, false));
    }

    @Test
    void aPatternThatNeverEndsCountsAsNotMatched() {
        var form = FormTryout.with("""
                {"type":"textfield","key":"code","validate":{"pattern":"^(a+)+$"}}""");

        assertThat(form.wrong("code", "a".repeat(60) + "!")).containsExactly("code pattern");
    }

    @Test
    void numbersAreNumbersWithinTheirRange() {
        var form = FormTryout.with(AGE);

        assertThat(form.wrong("age", "20")).containsExactly("age number");
        assertThat(form.wrong("age", 20.5)).containsExactly("age whole");
        assertThat(form.wrong("age", 100)).containsExactly("age max");
        assertThat(form.wrong("age", true)).containsExactly("age number");
        assertThat(form.check("age", 20.0).values()).containsEntry("age", 20L);
    }

    @Test
    void moneyHasTwoDigits() {
        var form = FormTryout.with("""
                {"type":"number","key":"price","decimalDigits":2}""");

        assertThat(form.wrong("price", 9.999)).containsExactly("price decimalDigits");
        assertThat(form.check("price", 9).values()).containsEntry("price", 9.0);
    }

    @Test
    void requiredWhenLooksAtTheOtherAnswers() {
        var form = FormTryout.with(DECISION, COMMENT);

        assertThat(form.wrong("decision", "approve")).isEmpty();
        assertThat(form.wrong("decision", "revise")).containsExactly("comment required");
        assertThat(form.wrong("decision", "revise", "comment", "no")).containsExactly("comment minLength");
    }

    @Test
    void whatIsHiddenIsNeitherRequiredNorKept() {
        var form = FormTryout.with(DECISION, """
                {"type":"number","key":"limit","validate":{"required":true},"conditional":{"hide":"=decision != \\"approve\\""}}""", """
                {"type":"textfield","key":"why","conditional":{"hide":"=limit = null"}}""");

        assertThat(form.check("decision", "revise", "limit", 5, "why", "because").values())
                .containsOnlyKeys("decision");
        assertThat(form.wrong("decision", "approve")).containsExactly("limit required");
        assertThat(form.check("decision", "approve", "limit", 5, "why", "because").values())
                .containsOnlyKeys("decision", "limit", "why");
    }

    @Test
    void aGroupHidesWhatStandsInIt() {
        var form = FormTryout.with("""
                {"type":"group","conditional":{"hide":"=open != true"},"components":[
                  {"type":"textfield","key":"inner","validate":{"required":true}}]}""", """
                {"type":"checkbox","key":"open"}""");

        assertThat(form.wrong("open", false)).isEmpty();
        assertThat(form.wrong("open", true)).containsExactly("inner required");
    }

    @Test
    void whatIsShownOnlyCannotBeChangedButConditionsSeeIt() {
        var form = FormTryout.with("""
                {"type":"number","key":"open","readonly":true}""", """
                {"type":"textfield","key":"why","validate":{"required":true},"conditional":{"hide":"=open = null or open = 0"}}""");

        assertThat(form.knowing(Map.of("open", 0L)).check("open", 99).values()).isEmpty();
        assertThat(form.knowing(Map.of("open", 3L)).wrong("open", 0)).containsExactly("why required");
    }

    @Test
    void twoFieldsMayHaveToBeEqual() {
        var form = FormTryout.with("""
                {"type":"textfield","key":"a"}""", """
                {"type":"textfield","key":"b","properties":{"mustEqual":"a"}}""");

        assertThat(form.wrong("a", "x", "b", "y")).containsExactly("b mustEqual");
        assertThat(form.wrong("a", "x", "b", "x")).isEmpty();
    }

    @Test
    void anEmptiedFieldIsStoredAsEmpty() {
        assertThat(FormTryout.with(AGE).check("age", "").values()).containsEntry("age", null);
    }
}
