package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.WeComMessages.Card;

/** Cards to one person. */
class WxJavaCardsTest extends WeComServer {

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
}
