package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.WeComApi.Created;

/** Tokens, and what WeCom's codes mean for another try. */
@ExtendWith(OutputCaptureExtension.class)
class WxJavaApiTest extends WeComServer {

    @Test
    void oneTokenServesManyCalls() {
        says("remind_groupmsg_send", "{\"errcode\": 0, \"errmsg\": \"ok\"}");

        assertThat(api.remind("msgGC1")).isEqualTo(new Done<>("msgGC1"));
        api.remind("msgGC1");

        WECOM.verify(1, getRequestedFor(urlPathEqualTo("/cgi-bin/gettoken")));
        WECOM.verify(2, postRequestedFor(urlPathEqualTo(CONTACT + "remind_groupmsg_send")).withRequestBody(equalToJson("{\"msgid\": \"msgGC1\"}")));
    }

    @ParameterizedTest
    @CsvSource({"42001, access_token expired", "40014, invalid access_token"})
    void aTokenThatIsNoLongerTakenIsRenewedAndTheCallDoneOnceMore(int code, String words) {
        WECOM.stubFor(post(anyUrl()).inScenario("token").whenScenarioStateIs(STARTED).willSetStateTo("renewed")
                .willReturn(okJson("{\"errcode\": %d, \"errmsg\": \"%s\"}".formatted(code, words))));
        WECOM.stubFor(post(anyUrl()).inScenario("token").whenScenarioStateIs("renewed").willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"msgid\": \"m\"}")));

        assertThat(api.create("ZhangSan", List.of("wr1"), "早上好", List.of())).isEqualTo(new Done<>(new Created("m", Set.of())));

        WECOM.verify(2, getRequestedFor(urlPathEqualTo("/cgi-bin/gettoken")));
    }

    @Test
    void butNotForEver() {
        says("add_msg_template", "{\"errcode\": 42001, \"errmsg\": \"access_token expired\"}");

        assertThat(api.create("ZhangSan", List.of("wr1"), "早上好", List.of())).isInstanceOf(TooFast.class);

        WECOM.verify(2, postRequestedFor(urlPathEqualTo(CONTACT + "add_msg_template")));
    }

    @ParameterizedTest
    @CsvSource({
        "45009, reach max api daily quota limit, TooFast",
        "45033, api concurrent out of limit, TooFast",
        "45011, api minute-quota reach limit, TooFast",
        "41063, msg is dispatching, TooFast",
        "-1, system busy, Unknown",
        "60020, not allow to access from your ip, Refused",
        "40058, invalid Request Parameter, Refused",
        "48002, api forbidden, Refused"})
    void codesSayWhetherAnotherTryMayHelp(int code, String words, String answer) {
        says("add_msg_template", "{\"errcode\": %d, \"errmsg\": \"%s\"}".formatted(code, words));

        var said = api.create("ZhangSan", List.of("wr1"), "早上好", List.of());

        assertThat(said.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(said.toString()).contains(String.valueOf(code));
        WECOM.verify(1, postRequestedFor(urlPathEqualTo(CONTACT + "add_msg_template")));
    }

    @Test
    void noAnswerIsNoRefusalAndNothingTellsASecret(CapturedOutput output) {
        assertThat(answer(aResponse().withStatus(502))).isEqualTo(new Unknown<>("HTTP 502"));
        assertThat(answer(aResponse().withStatus(429))).isEqualTo(new TooFast<>("HTTP 429"));
        assertThat(answer(aResponse().withStatus(302).withHeader("Location", WECOM.baseUrl() + "/inside"))).isInstanceOf(Unknown.class);
        assertThat(answer(aResponse().withBody("<html>"))).isInstanceOf(Unknown.class);
        assertThat(answer(aResponse().withBody(""))).isInstanceOf(Unknown.class);
        assertThat(answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))).isInstanceOf(Unknown.class).asString().doesNotContain("token-1");

        WECOM.verify(0, postRequestedFor(urlPathEqualTo("/inside")));
        assertThat(output).doesNotContain("token-1").doesNotContain("s3cret");
    }

    @Test
    void aWrongSecretIsRefused(CapturedOutput output) {
        WECOM.stubFor(get(urlPathEqualTo("/cgi-bin/gettoken")).willReturn(okJson("{\"errcode\": 40001, \"errmsg\": \"invalid credential\"}")));

        assertThat(api.remind("m")).isInstanceOf(Refused.class).asString().contains("40001").doesNotContain("s3cret");
        assertThat(output).doesNotContain("s3cret");
    }

    private Answer<String> answer(ResponseDefinitionBuilder response) {
        WECOM.stubFor(post(anyUrl()).willReturn(response));
        return api.remind("m1");
    }
}
