package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.campaign.GroupChats.Chat;
import qipan.campaign.PlannedPosts;
import qipan.campaign.PlannedPosts.Posts;
import qipan.engine.Act;
import qipan.inbox.InboxTask;
import qipan.inbox.PostingSteps.Step;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.WebTest;
import qipan.wecom.BoundGroups.Bound;
import qipan.wecom.PostPanel.Panel;
import qipan.wecom.PostPanel.Row;
import qipan.wecom.PostPanel.Sent;
import qipan.wecom.ReminderStore.Asked;
import qipan.wecom.Send.State;

/** Mass sends over HTTP: what is shown, each refusal, and who does not get through the door. */
@WebTest({PostController.class, PlanController.class, PersonController.class})
@Import(PostWebTest.House.class)
@WithMockUser(username = "anna", roles = "STAFF")
@RecordApplicationEvents
class PostWebTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final String FILE = "0198f0c2-0000-7000-8000-000000000001";
    private static final String PATH = "/api/tasks/t1/wecom";

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    PostPanel panel;

    @MockitoBean
    SendingPosts sending;

    @MockitoBean
    Quota quota;

    @MockitoBean
    BoundGroups bound;

    @MockitoBean
    PlannedPosts planned;

    @MockitoBean
    WeComPeople people;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    Accounts accounts;

    @BeforeEach
    void house() {
        given(accounts.namesOf(any())).willReturn(Map.of("anna", "安娜"));
        given(quota.rule()).willReturn("month");
        given(quota.most()).willReturn(31);
    }

    @Test
    void showsGroupsWithTheirStateAndWhatMayBeDone() {
        given(panel.of("t1")).willReturn(Optional.of(panel(new Asked(1, NOW))));

        assertThat(mvc.get().uri(PATH).exchange()).hasStatusOk().bodyJson().isLenientlyEqualTo("""
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

        assertThat(mvc.get().uri(PATH).exchange()).bodyJson().isLenientlyEqualTo("""
                {"sends": [{"reminders": 3, "mayRemind": false, "remindFrom": "2026-03-03T10:00:00+08:00"}]}""");
    }

    @Test
    void showsNothingWhereNothingIsPostedOrWeComIsNotSetUp() {
        given(panel.of("t1")).willReturn(Optional.empty());
        assertThat(mvc.get().uri(PATH).exchange()).hasStatus(204);

        given(panel.of("t1")).willThrow(Refusal.notFound("inbox.unknownTask", "t1"));
        assertThat(mvc.get().uri(PATH).exchange()).hasStatus(404);
    }

    @Test
    void sendsRemindsAndGivesUp() {
        assertThat(post(PATH, "{\"text\": \"早上好\", \"tasks\": [\"t2\"], \"files\": [\"" + FILE + "\"]}")).hasStatus(202);
        verify(sending).send("t1", "早上好", List.of("t2"), List.of(FILE));
        assertThat(post(PATH + "/s1/remind", "")).hasStatus(202);
        verify(sending).remind("t1", "s1");
        assertThat(post(PATH + "/s1/drop", "")).hasStatus(204);
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
        assertThat(mvc.post().uri(PATH).with(csrf()).header("Accept-Language", "en").contentType(APPLICATION_JSON).content("{}").exchange())
                .bodyJson().extractingPath("$.detail").isEqualTo("WeCom has not been set up; ask your administrator");

        willThrow(Refusal.conflict("wecom.remind.tooOften", 3, "03-03 10:00")).given(sending).remind("t1", "s1");
        assertThat(post(PATH + "/s1/remind", "")).hasStatus(409).bodyJson().extractingPath("$.detail")
                .isEqualTo("24 小时内最多提醒 3 次，03-03 10:00 以后可以再提醒");
    }

    private void refuses(Refusal refusal, int status, String words) {
        willThrow(refusal).given(sending).send(any(), any(), any(), any());
        assertThat(post(PATH, "{}")).hasStatus(status).bodyJson().extractingPath("$.detail").isEqualTo(words);
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void warnsAManagerBeforeTheLaunch() {
        var all = List.of(new Bound("", new Chat("a", "一群", "anna", "wr1"), "ZhangSan"), new Bound("", new Chat("b", "二群", null, null), null));
        given(planned.of("c1")).willReturn(Optional.of(new Posts(44, 5, 30)));
        given(planned.of("c2")).willReturn(Optional.empty());
        given(bound.ofCampaign("c1")).willReturn(all);
        given(quota.full(any(), any())).willReturn(1);

        assertThat(mvc.get().uri("/api/campaigns/c1/wecom-plan").exchange()).hasStatusOk().bodyJson().isLenientlyEqualTo(
                "{\"groups\": 2, \"unreachable\": 1, \"full\": 1, \"calls\": 1, \"cap\": \"month\", \"most\": 31, \"posts\": 44}");
        given(quota.rule()).willReturn("week");
        assertThat(mvc.get().uri("/api/campaigns/c1/wecom-plan").exchange()).bodyJson().extractingPath("$.posts").isEqualTo(30);
        given(quota.rule()).willReturn("day");
        assertThat(mvc.get().uri("/api/campaigns/c1/wecom-plan").exchange()).bodyJson().extractingPath("$.posts").isEqualTo(5);
        assertThat(mvc.get().uri("/api/campaigns/c2/wecom-plan").exchange()).hasStatus(404);
    }

    @Test
    void neitherAPlanNorSomebodyElseIsForStaff() {
        assertThat(mvc.get().uri("/api/campaigns/c1/wecom-plan").exchange()).hasStatus(403);
        assertThat(person("bob", "LiSi")).hasStatus(403);
        verifyNoInteractions(people);
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void aManagerSaysWhoAnOwnerIsInWeCom() {
        given(accounts.find("bob")).willReturn(Optional.of(new Account("bob", "鲍勃", Set.of(Role.STAFF), Set.of())));
        given(people.userIdOf("bob")).willReturn(Optional.empty());
        assertThat(person("bob", " LiSi ")).hasStatus(204);
        verify(people).put("bob", "LiSi", "userId");
        assertThat(events.stream(Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("wecom.person");
            assertThat(act.after()).containsEntry("username", "bob").containsEntry("weComUser", "LiSi");
        });

        given(people.put("bob", "ZhangSan", "userId")).willReturn(Optional.of(Violation.ofField("userId", "taken", "wecom.userId.taken")));
        assertThat(person("bob", "ZhangSan")).hasStatus(422).bodyJson().extractingPath("$.detail").isEqualTo("这个企业微信账号已经属于别人");
        assertThat(person("nobody", "x")).hasStatus(404);
    }

    private MvcTestResult person(String username, String userId) {
        return mvc.put().uri("/api/people/" + username + "/wecom").with(csrf()).contentType(APPLICATION_JSON)
                .content("{\"userId\": \"" + userId + "\"}").exchange();
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void auditorsReadAndSendNothing() {
        given(panel.of("t1")).willReturn(Optional.empty());
        assertThat(mvc.get().uri(PATH).exchange()).hasStatus(204);
        assertThat(post(PATH, "{\"text\": \"早\"}")).hasStatus(403);
        assertThat(post(PATH + "/s1/remind", "")).hasStatus(403);
        assertThat(post(PATH + "/s1/drop", "")).hasStatus(403);
        verifyNoInteractions(sending);
    }

    @Test
    @WithAnonymousUser
    void strangersSeeNothing() {
        assertThat(mvc.get().uri(PATH).exchange()).hasStatus(401);
        assertThat(mvc.get().uri("/api/campaigns/c1/wecom-plan").exchange()).hasStatus(401);
        assertThat(post(PATH, "{}")).hasStatus(401);
        assertThat(person("bob", "LiSi")).hasStatus(401);
        verifyNoInteractions(sending);
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post().uri(path).with(csrf()).contentType(APPLICATION_JSON).content(body).exchange();
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

    @TestConfiguration
    static class House {

        @Bean
        WeCom weCom() {
            return new WeCom(mock(WeComApi.class));
        }
    }
}
