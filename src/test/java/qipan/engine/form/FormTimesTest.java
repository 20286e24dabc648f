package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and moments, and how early or late they may be. */
class FormTimesTest {

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
}
