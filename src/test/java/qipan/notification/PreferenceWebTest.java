package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.client.RestClient;
import qipan.engine.Act;
import qipan.shared.Violation;
import qipan.testing.Http;
import qipan.testing.WebTest;
import qipan.wecom.WeComMessages;
import qipan.wecom.WeComPeople;

/** One's own wishes over HTTP. */
@WebTest(PreferenceController.class)
@RecordApplicationEvents
@Import({PreferenceWebTest.House.class, Wishing.class})
@WithMockUser(username = "anna", roles = "STAFF")
class PreferenceWebTest {

    private static final String PATH = "/api/me/notification-preferences";
    private static final Preferences NEVER_CHOSE =
            new Preferences("anna", null, Map.of(), new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0)), null);

    @Autowired
    Http http;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    PreferenceStore store;

    @MockitoBean
    WeComPeople weCom;

    @BeforeEach
    void neverChose() {
        given(store.of("anna")).willReturn(NEVER_CHOSE);
    }

    @Test
    void whoNeverChoseHasTheHousesWays() {
        assertThat(http.get(PATH)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"quietFrom": "22:00", "quietTo": "08:00",
                 "wants": {"task": ["mail", "wecom-app"], "word": ["mail", "wecom-app"], "reminder": ["mail", "wecom-app"], "escalation": ["mail", "team", "wecom-app"],
                           "announcement": ["mail", "wecom-app"], "crisis": ["mail", "team", "wecom-app"], "digest": ["mail", "wecom-app"]},
                 "channels": [{"name": "mail", "type": "mail"}, {"name": "wecom-app", "type": "wecom-app"}, {"name": "team", "type": "wecom"}]}""");
    }

    @Test
    void keepsWhatOneWishesAndTellsTheAuditLog() {
        assertThat(put("""
                {"email": " anna@example.com ", "wants": {"task": ["team"]}, "quietFrom": "23:00", "quietTo": "07:00", "digestAt": "18:00"}"""))
                .hasStatusOk().bodyJson().extractingPath("$.wants.crisis").asArray().isEmpty();

        var saved = ArgumentCaptor.forClass(Preferences.class);
        verify(store).put(saved.capture(), any());
        assertThat(saved.getValue().email()).isEqualTo("anna@example.com");
        assertThat(saved.getValue().wants()).containsEntry(Topic.TASK, Set.of("team")).containsEntry(Topic.CRISIS, Set.of());
        assertThat(saved.getValue().digestAt()).isEqualTo(LocalTime.of(18, 0));
        assertThat(events.stream(Act.class)).singleElement()
                .satisfies(act -> assertThat(act.action()).isEqualTo("notification.preferences"));
    }

    @Test
    void keepsByWhatRobotsRingMe() {
        assertThat(put("{\"mentions\": {\"team\": \" 13800001111 \"}}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"mentions": {"team": "13800001111"}, "channels": [{"name": "mail", "rings": false}, {"name": "wecom-app", "rings": false}, {"name": "team", "rings": true}]}""");
        var saved = ArgumentCaptor.forClass(Preferences.class);
        verify(store).put(saved.capture(), any());
        assertThat(events.stream(Act.class)).singleElement().satisfies(act ->
                assertThat(act.after()).containsEntry("mentions", "team").doesNotContainValue("13800001111"));
        given(store.of("anna")).willReturn(saved.getValue());

        assertThat(put("{\"digestAt\": \"18:00\"}")).hasStatusOk().bodyJson().extractingPath("$.mentions.team").isEqualTo("13800001111");
        assertThat(put("{\"mentions\": {\"team\": \" \"}}")).hasStatusOk().bodyJson().extractingPath("$.mentions").asMap().isEmpty();
    }

    @Test
    void keepsWhoOneIsInWeCom() {
        assertThat(put("{\"weComUser\": \" ZhangSan \"}")).hasStatusOk().bodyJson().extractingPath("$.weComUser").isEqualTo("ZhangSan");
        verify(weCom).put("anna", "ZhangSan", "weComUser");

        given(weCom.put("anna", "LiSi", "weComUser")).willReturn(Optional.of(Violation.ofField("weComUser", "taken", "wecom.userId.taken")));
        refused("{\"weComUser\": \"LiSi\"}", "weComUser");
    }

    @Test
    void saysAtWhichFieldWhatIsWrong() {
        refused("{\"email\": \"anna\"}", "email");
        refused("{\"email\": \"anna@example.com\\r\\nBcc: b@example.com\"}", "email");
        refused("{\"email\": \"anna@elsewhere.com\"}", "email");
        refused("{\"quietFrom\": \"25:00\"}", "quietFrom");
        refused("{\"digestAt\": \"morning\"}", "digestAt");
        refused("{\"wants\": {\"task\": [\"fax\"]}}", "wants");
        refused("{\"wants\": {\"weather\": [\"mail\"]}}", "wants");
        refused("{\"mentions\": {\"mail\": \"anna\"}}", "mentions");
        refused("{\"mentions\": {\"other\": \"anna\"}}", "mentions");
        refused("{\"mentions\": {\"team\": \"@all\"}}", "mentions.team");
        refused("{\"mentions\": {\"team\": \"ALL\"}}", "mentions.team");
        verify(store, never()).put(any(), any());
    }

    private void refused(String body, String field) {
        assertThat(put(body)).hasStatus(422).bodyJson().extractingPath("$.violations[0].field").isEqualTo(field);
    }

    private MvcTestResult put(String body) {
        return http.put(PATH, body);
    }

    @TestConfiguration
    static class House {

        @Bean
        Channels channels() {
            return new Channels(List.of(
                    new MailChannel(new JavaMailSenderImpl(), "qipan@example.com", List.of("example.com")),
                    new WeComChannel(mock(WeComMessages.class)),
                    new RobotChannel("team", Vendor.WECOM, URI.create("https://example.invalid"), null, 20, RestClient.create(), InstantSource.system())));
        }
    }
}
