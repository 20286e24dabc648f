package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.wecom.Answer.Done;
import qipan.wecom.WeComApi.Confirmation;
import qipan.wecom.WeComApi.Created;
import qipan.wecom.WeComApi.Result;

/** Mass sends: asked for, found again, confirmed, and what became of them. */
class WxJavaSendsTest extends WeComServer {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

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
}
