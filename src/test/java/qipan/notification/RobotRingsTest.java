package qipan.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.notification.Channel.Message;

/** Who is rung by a message in the room, and that nobody else is. */
class RobotRingsTest extends RobotVendor {

    @Test
    void weComRingsByMemberIdOrMobile() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0}")));

        ring(Vendor.WECOM, "LiSi");
        ring(Vendor.WECOM, "13800001111");

        VENDOR.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"msgtype": "text", "text": {"content": "【起盘】安娜：快到期", "mentioned_list": ["LiSi"]}}""")));
        VENDOR.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"msgtype": "text", "text": {"content": "【起盘】安娜：快到期", "mentioned_mobile_list": ["13800001111"]}}""")));
    }

    @Test
    void dingTalkRingsWhomTheTextNamesToo() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"errcode\": 0}")));

        ring(Vendor.DINGTALK, "user123");
        ring(Vendor.DINGTALK, "13800001111");

        VENDOR.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"msgtype": "text", "text": {"content": "【起盘】安娜：快到期 @user123"}, "at": {"atUserIds": ["user123"], "isAtAll": false}}""")));
        VENDOR.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"msgtype": "text", "text": {"content": "【起盘】安娜：快到期 @13800001111"}, "at": {"atMobiles": ["13800001111"], "isAtAll": false}}""")));
    }

    @Test
    void feishuRingsByATagInTheText() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"code\": 0}")));

        ring(Vendor.FEISHU, "ou_18eac85d35a26f989317ad4f02e8bbbb");

        VENDOR.verify(postRequestedFor(anyUrl()).withRequestBody(equalToJson("""
                {"msg_type": "text", "content": {"text": "<at user_id=\\"ou_18eac85d35a26f989317ad4f02e8bbbb\\">安娜</at> 【起盘】安娜：快到期"}}""")));
    }

    @ParameterizedTest
    @CsvSource({"FEISHU, all", "FEISHU, 13800001111", "FEISHU, a\"><at", "WECOM, @all", "WECOM, All", "DINGTALK, all", "DINGTALK, a b"})
    void nobodyRingsAllOrWritesWhatTheVendorWouldRead(Vendor vendor, String id) {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"code\": 0, \"errcode\": 0}")));

        ring(vendor, id);

        assertThat(VENDOR.getAllServeEvents().get(0).getRequest().getBodyAsString()).doesNotContain(id);
    }

    @Test
    void whatPeopleWriteRingsNobody() {
        VENDOR.stubFor(post(anyUrl()).willReturn(okJson("{\"code\": 0}")));

        channel(Vendor.FEISHU, "/hook", null).send(message("<at user_id=\"all\">所有人</at>"));

        assertThat(VENDOR.getAllServeEvents().get(0).getRequest().getBodyAsString()).doesNotContain("<at");
    }

    private static void ring(Vendor vendor, String id) {
        var anna = new Preferences("anna", null, Map.of(), new Quiet(LocalTime.NOON, LocalTime.NOON), null).rungBy(Map.of("team", id, "other", "x"));
        channel(vendor, "/hook", null).send(new Message(anna, "安娜", "", "快到期", List.of(), null));
    }
}
