package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    @Test
    void letsASoundFormPass() {
        assertThat(check(file("f.form", form("""
                {"type":"text","text":"# 审批"},
                {"type":"radio","key":"decision","values":[{"value":"approve"}]},
                {"type":"textarea","key":"comment","validate":{"pattern":"^.{5,}$"},
                 "properties":{"requiredWhen":"decision != \\"approve\\""},"conditional":{"hide":"=decision = \\"approve\\""}},
                {"type":"select","key":"owner","properties":{"optionsFrom":"people:main_ip"}},
                {"type":"textfield","key":"title","properties":{"unique":"campaign"}},
                {"type":"textfield","key":"photo","properties":{"upload":"photo"}},
                {"type":"dynamiclist","path":"rows","components":[{"type":"textfield","key":"comment"}]}"""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "form.component@x; {'type':'iframe','id':'x'}",
        "form.component@x; {'type':'html','id':'x'}",
        "form.component@x; {'id':'x'}",
        "form.key@x; {'type':'textfield','id':'x'}",
        "form.key@a.b; {'type':'textfield','key':'a.b'}",
        "form.key@execution; {'type':'textfield','key':'execution'}",
        "form.key.duplicate@a; {'type':'textfield','key':'a'},{'type':'group','components':[{'type':'number','key':'a'}]}",
        "form.options@a; {'type':'select','key':'a'}",
        "form.options@a; {'type':'select','key':'a','properties':{'optionsFrom':'people:nobody'}}",
        "form.options@a; {'type':'select','key':'a','properties':{'optionsFrom':'holders:nobody'}}",
        "form.minDate@a; {'type':'datetime','key':'a','properties':{'minDate':'tomorrow'}}",
        "form.minDate@a; {'type':'datetime','key':'a','properties':{'minDate':'today+no.such.days'}}",
        "form.hour@a; {'type':'datetime','key':'a','properties':{'minTime':'evening'}}",
        "form.limit@a; {'type':'number','key':'a','properties':{'refuseWhen':'a > limit','limitFrom':'no.such.limit'}}",
        "form.unique@a; {'type':'dynamiclist','path':'a','properties':{'unique':'c'},'components':[{'type':'number','key':'b'}]}",
        "form.unique.within@a; {'type':'textfield','key':'a','properties':{'unique':'campain'}}",
        "form.unique.within@b; {'type':'dynamiclist','path':'a','components':[{'type':'number','key':'b','properties':{'unique':'a'}}]}",
        "form.upload@a; {'type':'textfield','key':'a','properties':{'upload':'video'}}",
        "form.upload@a; {'type':'textarea','key':'a','properties':{'upload':'photo'}}",
        "feel@a; {'type':'number','key':'a','properties':{'refuseWhen':'a >'}}",
        "form.pattern@a; {'type':'textfield','key':'a','validate':{'pattern':'('}}",
        "feel@a; {'type':'textfield','key':'a','conditional':{'hide':'=b ='}}",
        "feel@a; {'type':'textfield','key':'a','properties':{'requiredWhen':'1 +'}}"
    })
    void refusesWhatCannotBeShownOrChecked(String expected, String component) {
        assertThat(brief(check(file("f.form", form(component.replace('\'', '"')))))).containsExactly(expected);
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(brief(check(file("f.form", "{")))).containsExactly("form.syntax@null");
        assertThat(brief(check(file("f.form", "[]")))).containsExactly("form.syntax@null");
        assertThat(brief(check(file("f.form", "[".repeat(100_000))))).containsExactly("form.syntax@null");
        assertThat(brief(check(file("f.form", "{\"components\":[]}")))).contains("form.id@null");
    }

    private static String form(String components) {
        return "{\"type\":\"default\",\"id\":\"f\",\"schemaVersion\":16,\"components\":[%s]}".formatted(components);
    }
}
