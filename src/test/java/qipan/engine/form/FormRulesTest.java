package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import qipan.engine.Forms.Unrepeated;

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
    void aBoxThatMustBeTickedMustBeTicked() {
        var form = FormTryout.with("""
                {"type":"checkbox","key":"sure","validate":{"required":true},"properties":{"mustBe":"true"}}""");

        assertThat(form.wrong()).containsExactly("sure required");
        assertThat(form.wrong("sure", false)).containsExactly("sure mustBe");
        assertThat(form.wrong("sure", "true")).containsExactly("sure tick");
        assertThat(form.wrong("sure", true)).isEmpty();
    }

    @Test
    void datesAreIsoAndNotTooEarly() {
        var form = FormTryout.with("""
                {"type":"datetime","subtype":"date","key":"day","dateLabel":"日","properties":{"minDate":"today+1"}}""");

        assertThat(form.wrong("day", "2026-03-03")).isEmpty();
        assertThat(form.wrong("day", "2026-03-02")).containsExactly("day minDate");
        assertThat(form.wrong("day", "3.3.2026")).containsExactly("day date");
        assertThat(form.wrong("day", 20260303)).containsExactly("day date");
    }

    @Test
    void noticeIsTheRegistersUnlessTheCampaignSetsItsOwn() {
        var day = """
                {"type":"datetime","subtype":"date","key":"day","dateLabel":"日","properties":{"minDate":"today+policy.noticeDays"}}""";

        assertThat(FormTryout.with(day).wrong("day", "2026-03-15")).containsExactly("day minDate");
        assertThat(FormTryout.with(day).wrong("day", "2026-03-16")).isEmpty();
        var longer = FormTryout.with(day).inCampaignWith(Map.of("policy.noticeDays", 30));
        assertThat(longer.wrong("day", "2026-03-31")).containsExactly("day minDate");
        assertThat(longer.wrong("day", "2026-04-01")).isEmpty();
        assertThat(longer.fill().schema().toString()).contains("minDate=today+30");
    }

    @Test
    void hoursAreTheRegistersUnlessTheCampaignSetsItsOwn() {
        var at = """
                {"type":"datetime","subtype":"datetime","key":"at","properties":{"minTime":"game.earliest","maxTime":"22:00"}}""";

        assertThat(FormTryout.with(at).wrong("at", "2026-03-03T19:29+08:00")).containsExactly("at minTime");
        assertThat(FormTryout.with(at).wrong("at", "2026-03-03T11:30Z")).isEmpty();
        assertThat(FormTryout.with(at).wrong("at", "2026-03-03T22:00")).isEmpty();
        assertThat(FormTryout.with(at).wrong("at", "2026-03-03T22:01")).containsExactly("at maxTime");
        var afternoon = FormTryout.with(at).inCampaignWith(Map.of("game.earliest", "14:00"));
        assertThat(afternoon.wrong("at", "2026-03-03T14:00")).isEmpty();
        assertThat(afternoon.fill().schema().toString()).contains("minTime=14:00", "maxTime=22:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-03T20:00+08:00", "2026-03-03T12:00Z", "2026-03-03T20:00", "2026-03-03T20:00:00.000+08:00"})
    void momentsAreTakenAsFormJsWritesThem(String moment) {
        var form = FormTryout.with("""
                {"type":"datetime","subtype":"datetime","key":"at"}""");

        assertThat(form.wrong("at", moment)).isEmpty();
        assertThat(form.wrong("at", "tomorrow")).containsExactly("at datetime");
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
    void aColumnThatRisesRisesFromRowToRow() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"ladder","components":[
                  {"type":"number","key":"price","properties":{"rising":"true"}},
                  {"type":"number","key":"quota"}]}""");

        assertThat(form.wrong("ladder", List.of(Map.of("price", 99, "quota", 9), Map.of("price", 129.5, "quota", 9)))).isEmpty();
        assertThat(form.wrong("ladder", List.of(Map.of("price", 99), Map.of("price", 99), Map.of("price", 98))))
                .containsExactly("ladder[1].price rising", "ladder[2].price rising");
        assertThat(form.wrong("ladder", List.of(Map.of("price", 99), Map.of("quota", 1), Map.of("price", 98)))).isEmpty();
    }

    @Test
    void aColumnThatIsUniqueHasEachValueOnce() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"scores","properties":{"unique":"k"},"components":[
                  {"type":"textfield","key":"k"},
                  {"type":"number","key":"score"}]}""");

        assertThat(form.wrong("scores", List.of(Map.of("k", "a", "score", 1), Map.of("k", "b", "score", 1)))).isEmpty();
        assertThat(form.wrong("scores", List.of(Map.of("k", "a"), Map.of("k", "b"), Map.of("k", "a"))))
                .containsExactly("scores[2].k unique");
        assertThat(form.wrong("scores", List.of(Map.of("score", 1), Map.of("score", 2)))).isEmpty();
    }

    @Test
    void whatACampaignTakesOnceIsTold() {
        var form = FormTryout.with("""
                {"type":"textfield","key":"certNo","label":"证书号","properties":{"unique":"campaign"}}""", """
                {"type":"dynamiclist","path":"cards","properties":{"unique":"campaign"},"components":[
                  {"type":"textfield","key":"campaign"},
                  {"type":"textfield","key":"cardNo","label":"卡号","properties":{"unique":"campaign"}}]}""");

        var checked = form.check("certNo", "A-1", "cards", List.of(Map.of("campaign", "春季"), Map.of("cardNo", "C-7")));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.unrepeated()).containsExactly(
                new Unrepeated("certNo", "证书号", "A-1"), new Unrepeated("cards[1].cardNo", "卡号", "C-7"));
        assertThat(form.check("certNo", "").unrepeated()).isEmpty();
    }

    @Test
    void rowsAreCheckedOneByOneAndNamedByTheirNumber() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"posts","properties":{"minRows":"1","maxRows":"2"},"components":[
                  {"type":"textfield","key":"title","validate":{"required":true}},
                  {"type":"textfield","key":"link","conditional":{"hide":"=title = \\"none\\""},"validate":{"required":true}}]}""");

        assertThat(form.wrong()).containsExactly("posts required");
        assertThat(form.wrong("posts", List.of(Map.of("title", "none"), Map.of("link", "x", "other", 1))))
                .containsExactly("posts[1].other undeclared", "posts[1].title required");
        assertThat(form.wrong("posts", List.of(1))).containsExactly("posts rows");
        assertThat(form.wrong("posts", List.of(Map.of("title", "none"), Map.of("title", "none"), Map.of("title", "none"))))
                .containsExactly("posts maxRows");
        assertThat(form.check("posts", List.of(Map.of("title", "none", "link", "x"))).values())
                .containsEntry("posts", List.of(Map.of("title", "none")));
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
