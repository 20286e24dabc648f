package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qipan.campaign.GroupChats.Chat;
import qipan.inbox.InboxTask;
import qipan.inbox.PostingSteps.Step;
import qipan.shared.Refusal;
import qipan.wecom.BoundGroups.Bound;
import qipan.wecom.PostPanel.Panel;
import qipan.wecom.PostPanel.Row;
import qipan.wecom.PostPanel.Sent;
import qipan.wecom.ReminderStore.Asked;
import qipan.wecom.Send.State;

/** Mass sends over HTTP: what is shown, and each refusal. */
class PostWebTest extends WeComWeb {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final String FILE = "0198f0c2-0000-7000-8000-000000000001";

    @Test
    void showsGroupsWithTheirStateAndWhatMayBeDone() {
        given(panel.of("t1")).willReturn(Optional.of(panel(new Asked(1, NOW))));

        assertThat(http.get(PATH)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"maySend": true, "script": "早上好", "total": 2, "full": 1, "cap": "month", "most": 31, "calls": 1, "allSent": false,
                 "groups": [
                   {"task": "t1", "code": "a", "name": "一群", "ownerName": "安娜", "problem": null, "received": 31, "state": "unsent"},
                   {"task": "t2", "code": "b", "name": "二群", "ownerName": null, "problem": "noChat", "received": 0, "state": null}],
                 "sends": [{"id": "s1", "ownerName": "安娜", "state": "created", "groups": 1, "sent": 0, "files": ["0198f0c2-0000-7000-8000-000000000001"], "madeAt": "2026-03-02T10:00:00+08:00",
                   "madeByName": "安娜", "error": "45009", "reminders": 1, "mayRemind": true, "remindFrom": null, "mayDrop": false}]}""");
    }

    @Test
    void afterThreeRemindersSaysFromWhenOn() {
        given(panel.of("t1")).willReturn(Optional.of(panel(new Asked(3, NOW))));

        assertThat(http.get(PATH)).bodyJson().isLenientlyEqualTo("""
                {"sends": [{"reminders": 3, "mayRemind": false, "remindFrom": "2026-03-03T10:00:00+08:00"}]}""");
    }

    @Test
    void showsNothingWhereNothingIsPostedOrWeComIsNotSetUp() {
        given(panel.of("t1")).willReturn(Optional.empty());
        assertThat(http.get(PATH)).hasStatus(204);

        given(panel.of("t1")).willThrow(Refusal.notFound("inbox.unknownTask", "t1"));
        assertThat(http.get(PATH)).hasStatus(404);
    }

    @Test
    void sendsRemindsAndGivesUp() {
        assertThat(http.post(PATH, "{\"text\": \"早上好\", \"tasks\": [\"t2\"], \"files\": [\"" + FILE + "\"]}")).hasStatus(202);
        verify(sending).send("t1", "早上好", List.of("t2"), List.of(FILE));
        assertThat(http.post(PATH + "/s1/remind", "")).hasStatus(202);
        verify(sending).remind("t1", "s1");
        assertThat(http.post(PATH + "/s1/drop", "")).hasStatus(204);
        verify(sending).drop("t1", "s1");
    }

    @Test
    void saysWhyNotInBothLanguages() {
        refuses(Refusal.forbidden("inbox.post.notYours"), 403, "只有办理这个任务的人和操盘手可以群发");
        refuses(Refusal.invalid("inbox.post.otherStep", List.of(), "看一看"), 422, "“看一看”不是可以一起群发的步骤");
        refuses(Refusal.conflict("wecom.alreadySent"), 409, "其中有的群正在群发或已经发过这一条");
        refuses(Refusal.invalid("wecom.noGroup", List.of()), 422, "没有可以群发的群：先绑定企业微信群，并填好群主的企业微信账号");
        refuses(Refusal.invalid("wecom.files.many", List.of(), 9), 422, "一条群发最多带 9 个附件");
        refuses(Refusal.invalid("wecom.files.unknown", List.of()), 422, "找不到其中的文件，或没有权限查看");
        refuses(Refusal.invalid("wecom.files.large", List.of(), "海报.jpg", 10, 20), 422, "“海报.jpg”企业微信不收：图片（JPG、PNG）最多 10 MB，其他文件最多 20 MB，也不能是空的");
        refuses(Refusal.invalid("wecom.notConfigured", List.of()), 422, "还没有开通企业微信，请联系管理员");
        assertThat(http.with("Accept-Language", "en").post(PATH, "{}")).bodyJson().extractingPath("$.detail").isEqualTo("WeCom has not been set up; ask your administrator");

        willThrow(Refusal.conflict("wecom.remind.tooOften", 3, "03-03 10:00")).given(sending).remind("t1", "s1");
        assertThat(http.post(PATH + "/s1/remind", "")).hasStatus(409).bodyJson().extractingPath("$.detail")
                .isEqualTo("24 小时内最多提醒 3 次，03-03 10:00 以后可以再提醒");
    }

    private void refuses(Refusal refusal, int status, String words) {
        willThrow(refusal).given(sending).send(any(), any(), any(), any());
        assertThat(http.post(PATH, "{}")).hasStatus(status).bodyJson().extractingPath("$.detail").isEqualTo(words);
    }

    private static Panel panel(Asked asked) {
        var post = new SendGroup("s1", "a", "一群", "c1", "wr1", "t1", GroupState.UNSENT, NOW, null);
        var send = new Send("s1", "c1", "anna", "ZhangSan", "早上好", List.of(FILE), "anna", NOW, State.CREATED, 1, NOW, NOW, "msg1", "45009");
        return new Panel(
                new Step(mock(InboxTask.class), "早上好", true),
                List.of(new Row(new Bound("t1", new Chat("a", "一群", "anna", "wr1"), "ZhangSan"), 31, post),
                        new Row(new Bound("t2", new Chat("b", "二群", null, null), null), 0, null)),
                2, 1, 1, false, List.of(new Sent(send, List.of(post), asked)));
    }
}
