package qipan.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.notification.Channel.Outcome;

/** How the vendors are spoken to, and what their codes mean for another try. */
class RobotChannelTest extends RobotVendor {

    private static final String SECRET = "SECtest";

    @Test
    void weComGetsAText() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\"}")));

        assertThat(send(Vendor.WECOM, "/cgi-bin/webhook/send?key=k1", null)).isEqualTo(new Outcome.Sent());

        VENDOR.verify(postRequestedFor(urlPathEqualTo("/cgi-bin/webhook/send")).withQueryParam("key", equalTo("k1"))
                .withRequestBody(equalToJson("{\"msgtype\": \"text\", \"text\": {\"content\": \"【起盘】安娜：您有 20 个新任务\"}}")));
    }

    @Test
    void dingTalkGetsTheSignatureWithTheAddress() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\"}")));

        assertThat(send(Vendor.DINGTALK, "/robot/send?access_token=t1", SECRET)).isEqualTo(new Outcome.Sent());

        VENDOR.verify(postRequestedFor(urlPathEqualTo("/robot/send"))
                .withQueryParam("access_token", equalTo("t1"))
                .withQueryParam("timestamp", equalTo("1772416800000"))
                .withQueryParam("sign", equalTo("sLfgPMPOQo2WgK7Zpf3uOoV11zmI9JJCPdqZ/o2UxwE=")));
    }

    @Test
    void aDingTalkRobotWithoutASecretIsNotSigned() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0}")));

        send(Vendor.DINGTALK, "/robot/send?access_token=t1", null);

        VENDOR.verify(postRequestedFor(urlPathEqualTo("/robot/send")).withQueryParam("sign", absent()));
    }

    @Test
    void feishuGetsTheSignatureInTheBody() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"code\": 0, \"msg\": \"success\", \"data\": {}}")));

        assertThat(send(Vendor.FEISHU, "/open-apis/bot/v2/hook/h1", SECRET)).isEqualTo(new Outcome.Sent());

        VENDOR.verify(postRequestedFor(urlPathEqualTo("/open-apis/bot/v2/hook/h1")).withRequestBody(equalToJson("""
                {"msg_type": "text", "content": {"text": "【起盘】安娜：您有 20 个新任务"}, "timestamp": "1772416800",
                 "sign": "RrAnswC8vb6qLWI7miLUFVkp6195w+3rOvj1rt6fiXI="}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "WECOM, 45009, api freq out of limit, TooFast",
        "WECOM, 93000, invalid webhook url, Refused",
        "WECOM, -1, system busy, Failed",
        "DINGTALK, 130101, send too fast, TooFast",
        "DINGTALK, 410100, send too fast, TooFast",
        "DINGTALK, 310000, sign not match, Refused",
        "DINGTALK, 400101, token is not exist, Refused",
        "DINGTALK, -1, system busy, Failed",
        "FEISHU, 11232, frequency limited psm[lark.oapi.app_platform_runtime], TooFast",
        "FEISHU, 9499, too many request, TooFast",
        "FEISHU, 9499, Bad Request, Refused",
        "FEISHU, 19021, sign match fail or timestamp is not within one hour from current time, Refused",
        "FEISHU, 19024, Key Words Not Found, Refused"})
    void codesSayWhetherAnotherTryMayHelp(Vendor vendor, int code, String words, String outcome) {
        var fields = vendor == Vendor.FEISHU ? "{\"code\": %d, \"msg\": \"%s\"}" : "{\"errcode\": %d, \"errmsg\": \"%s\"}";
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson(fields.formatted(code, words))));

        var answer = send(vendor, "/hook/secret-address", SECRET);

        assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(answer.toString()).contains(code + " " + words).doesNotContain("secret-address").doesNotContain(SECRET);
    }

    @Test
    void troubleOnTheWayIsTriedAgainAndNamesNoAddress() {
        assertThat(answer(aResponse().withStatus(502))).isEqualTo(new Outcome.Failed("HTTP 502"));
        assertThat(answer(aResponse().withStatus(429))).isEqualTo(new Outcome.TooFast("HTTP 429"));
        assertThat(answer(aResponse().withBody("<html>"))).isEqualTo(new Outcome.Failed("HTTP 200, no code"));
        assertThat(answer(aResponse().withStatus(302).withHeader("Location", VENDOR.baseUrl() + "/inside"))).isInstanceOf(Outcome.Failed.class);
        assertThat(answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))).isInstanceOf(Outcome.Failed.class)
                .asString().doesNotContain("secret-address");
        VENDOR.verify(0, postRequestedFor(urlPathEqualTo("/inside")));
    }

    @Test
    void aLongTextIsCutToWhatTheyTake() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0}")));

        channel(Vendor.WECOM, "/send?key=k1", null).send(message("字".repeat(3000)));

        assertThat(VENDOR.getAllServeEvents().get(0).getRequest().getBodyAsString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(2048);
    }

    private static Outcome answer(ResponseDefinitionBuilder response) {
        VENDOR.stubFor(post(anyUrl()).willReturn(response));
        return send(Vendor.WECOM, "/secret-address", null);
    }

    private static Outcome send(Vendor vendor, String path, @Nullable String secret) {
        return channel(vendor, path, secret).send(message("您有 20 个新任务"));
    }
}
