package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.WeComApi.Confirmation;
import qipan.wecom.WeComApi.Created;
import qipan.wecom.WeComApi.Result;
import qipan.wecom.WeComMessages.Card;

/** WeCom's documented answers, from a stand-in on this machine. */
@ExtendWith(OutputCaptureExtension.class)
class WxJavaApiTest {

    private static final String CONTACT = "/cgi-bin/externalcontact/";
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @RegisterExtension
    static final WireMockExtension WECOM = WireMockExtension.newInstance().options(options().dynamicPort().bindAddress("127.0.0.1")).build();

    private WeComApi api;

    @BeforeEach
    void aToken() {
        WECOM.stubFor(get(urlPathEqualTo("/cgi-bin/gettoken"))
                .willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"access_token\": \"token-1\", \"expires_in\": 7200}")));
        api = new WxJavaApi(new WeComSettings("ww1", 1000002, "s3cret", Cap.MONTH, Duration.ofDays(7)), WECOM.baseUrl());
    }

    @Test
    void asksTheOwnerOfGroupsToSend() {
        says("add_msg_template", "{\"errcode\": 0, \"errmsg\": \"ok\", \"fail_list\": [\"wr2\"], \"msgid\": \"msgGC1\"}");

        assertThat(api.create("ZhangSan", List.of("wr1", "wr2"), "早上好", List.of())).isEqualTo(new Done<>(new Created("msgGC1", Set.of("wr2"))));

        WECOM.verify(getRequestedFor(urlPathEqualTo("/cgi-bin/gettoken"))
                .withQueryParam("corpid", equalTo("ww1")).withQueryParam("corpsecret", equalTo("s3cret")));
        WECOM.verify(postRequestedFor(urlPathEqualTo(CONTACT + "add_msg_template"))
                .withQueryParam("access_token", equalTo("token-1"))
                .withRequestBody(equalToJson("""
                        {"chat_type": "group", "chat_id_list": ["wr1", "wr2"], "sender": "ZhangSan", "allow_select": false,
                         "text": {"content": "早上好"}}""")));
    }

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

    @Test
    void findsWhatWasMadeOfAText() {
        WECOM.stubFor(post(urlPathEqualTo(CONTACT + "get_groupmsg_list_v2")).withRequestBody(matchingJsonPath("$[?(@.cursor == 'next')]"))
                .willReturn(okJson("""
                        {"errcode": 0, "errmsg": "ok", "next_cursor": "", "group_msg_list": [
                          {"msgid": "m3", "creator": "app", "create_time": 1772416800, "create_type": 0, "text": {"content": "早上好"}}]}""")));
        WECOM.stubFor(post(urlPathEqualTo(CONTACT + "get_groupmsg_list_v2")).atPriority(9).willReturn(okJson("""
                {"errcode": 0, "errmsg": "ok", "next_cursor": "next", "group_msg_list": [
                  {"msgid": "m1", "creator": "app", "create_time": 1772416800, "create_type": 0, "text": {"content": "早上好"}},
                  {"msgid": "m2", "creator": "app", "create_time": 1772416801, "create_type": 0, "text": {"content": "晚上好"}}]}""")));

        assertThat(api.made("早上好", NOW.minusSeconds(60), NOW)).isEqualTo(new Done<>(List.of("m1", "m3")));

        WECOM.verify(postRequestedFor(urlPathEqualTo(CONTACT + "get_groupmsg_list_v2"))
                .withRequestBody(matchingJsonPath("$[?(@.chat_type == 'group' && @.start_time == 1772416740 && @.end_time == 1772416800 && @.filter_type == 0)]")));
    }

    @Test
    void saysWhetherTheOwnerHasConfirmed() {
        says("get_groupmsg_task", """
                {"errcode": 0, "errmsg": "ok", "next_cursor": "", "task_list": [
                  {"userid": "zhangsan", "status": 0}, {"userid": "lisi", "status": 2, "send_time": 1552536375}]}""");

        assertThat(api.confirmation("m1", "ZhangSan")).isEqualTo(new Done<>(Confirmation.ASKED));
        assertThat(api.confirmation("m1", "lisi")).isEqualTo(new Done<>(Confirmation.GIVEN));
        assertThat(api.confirmation("m1", "wangwu")).isEqualTo(new Done<>(Confirmation.NOT_ASKED));
    }

    @Test
    void saysWhatBecameOfEachGroup() {
        says("get_groupmsg_send_result", """
                {"errcode": 0, "errmsg": "ok", "next_cursor": "", "send_list": [
                  {"chat_id": "wr0", "userid": "zhangsan", "status": 0},
                  {"chat_id": "wr1", "userid": "zhangsan", "status": 1, "send_time": 1772416800},
                  {"chat_id": "wr2", "userid": "zhangsan", "status": 2},
                  {"chat_id": "wr3", "userid": "zhangsan", "status": 3}]}""");

        assertThat(api.results("m1", "zhangsan")).isEqualTo(new Done<>(List.of(
                new Result("wr0", GroupState.UNSENT, null), new Result("wr1", GroupState.SENT, NOW),
                new Result("wr2", GroupState.NOT_FRIEND, null), new Result("wr3", GroupState.LIMITED, null))));
        WECOM.verify(postRequestedFor(urlPathEqualTo(CONTACT + "get_groupmsg_send_result"))
                .withRequestBody(matchingJsonPath("$[?(@.msgid == 'm1' && @.userid == 'zhangsan' && @.limit == 1000)]")));
    }

    @Test
    void tellsOnePersonWithACardThatHoldsNoMarkup() {
        WECOM.stubFor(post(urlPathEqualTo("/cgi-bin/message/send")).willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"msgid\": \"m1\"}")));

        assertThat(api.tell("ZhangSan", new Card("【起盘】新任务", "春季发售\n<b>备注</b>", "https://qipan.example.com/inbox/t1"))).isEqualTo(new Done<>("m1"));

        WECOM.verify(postRequestedFor(urlPathEqualTo("/cgi-bin/message/send")).withRequestBody(equalToJson("""
                {"touser": "ZhangSan", "msgtype": "textcard", "agentid": 1000002, "enable_duplicate_check": 1, "duplicate_check_interval": 600,
                 "textcard": {"title": "【起盘】新任务", "description": "春季发售\\n＜b＞备注＜/b＞", "url": "https://qipan.example.com/inbox/t1", "btntxt": "打开"}}""",
                true, true)));
    }

    @Test
    void withoutAnAddressOfOursItIsText() {
        WECOM.stubFor(post(urlPathEqualTo("/cgi-bin/message/send")).willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"msgid\": \"m1\"}")));

        api.tell("ZhangSan", new Card("【起盘】新任务", "春季发售", null));

        WECOM.verify(postRequestedFor(urlPathEqualTo("/cgi-bin/message/send")).withRequestBody(matchingJsonPath("$.text.content", equalTo("【起盘】新任务\n春季发售"))));
    }

    @ParameterizedTest
    @CsvSource({"invaliduser", "unlicenseduser"})
    void somebodyWhomWeComDoesNotReachIsNotTold(String field) {
        WECOM.stubFor(post(urlPathEqualTo("/cgi-bin/message/send"))
                .willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"%s\": \"zhangsan\", \"msgid\": \"m1\"}".formatted(field))));

        assertThat(api.tell("ZhangSan", new Card("a", "b", null))).isEqualTo(new Refused<>("invaliduser"));
    }

    private static void says(String call, String answer) {
        WECOM.stubFor(post(urlPathEqualTo(CONTACT + call)).willReturn(okJson(answer)));
    }

    private Answer<String> answer(ResponseDefinitionBuilder response) {
        WECOM.stubFor(post(anyUrl()).willReturn(response));
        return api.remind("m1");
    }
}
