package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.engine.Forms.Filled;
import qipan.engine.Where;
import qipan.inbox.CompletingTasks;
import qipan.inbox.CopyTo;
import qipan.inbox.DueWithin;
import qipan.inbox.Inbox;
import qipan.inbox.InboxTask;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskActs;
import qipan.inbox.TaskDetails;
import qipan.inbox.TaskMoves;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.security.Accounts;
import qipan.shared.BusinessKey;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.WebTest;

@WebTest({TaskController.class, TaskActController.class})
@WithMockUser(username = "anna", roles = "STAFF")
class TaskWebTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    Inbox inbox;

    @MockitoBean
    TaskDetails details;

    @MockitoBean
    TaskActs acts;

    @MockitoBean
    CompletingTasks completing;

    @MockitoBean
    TaskMoves moves;

    @MockitoBean
    PassingOn passing;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Clock clock;

    @BeforeEach
    void start() {
        when(clock.instant()).thenReturn(NOW);
        when(accounts.namesOf(any())).thenReturn(Map.of("anna", "安娜"));
    }

    @Test
    void listsTasksInTheShapeOfTheContract() {
        when(inbox.find(any())).thenReturn(new Page<>(List.of(offered()), "next", "1000+"));

        var answer = mvc.get().uri("/api/tasks?view=claimable&campaign=c1&due=today&q=话题&limit=5").exchange();

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "t1", "name": "发话题", "nameEn": "Post", "step": "userTask_dx02_post", "stepCode": "dx02",
                  "process": "daily", "processInstance": "i1", "campaign": "c1", "campaignName": "春季", "group": "g1",
                  "groupName": "一群", "assignee": "anna", "assigneeName": "安娜", "roles": ["main_ip"],
                  "created": "2026-03-02T09:00:00+08:00", "due": "2026-03-02T09:30:00+08:00", "priority": 50,
                  "state": "claimed", "late": true, "acts": ["complete"], "waitsFor": 2}],
                 "next": "next", "total": "1000+"}""");
        var asked = ArgumentCaptor.forClass(TaskQuery.class);
        verify(inbox).find(asked.capture());
        assertThat(asked.getValue())
                .isEqualTo(new TaskQuery(View.CLAIMABLE, "c1", null, null, DueWithin.TODAY, "话题", 5, null));
    }

    @Test
    void refusesAListItDoesNotKnow() {
        assertThat(mvc.get().uri("/api/tasks?view=all").exchange()).hasStatus(400).bodyText().contains("没有“all”这种列表");
        assertThat(mvc.get().uri("/api/tasks?due=soon").exchange()).hasStatus(400);
    }

    @Test
    void showsOneTaskWithItsFormScriptAndHistory() {
        when(details.get("t1")).thenReturn(new TaskDetails.Detail(
                offered(),
                new TaskDetails.Script("warm-1", "早上好", "text"),
                List.of("f1"),
                new Filled("dx02-post", Map.of("components", List.of()), Map.of("posted", "yes")),
                List.of(new TaskDetails.Entry(NOW, null, "created", null), new TaskDetails.Entry(NOW, "anna", "claim", null)),
                List.of(
                        new TaskDetails.Comment("n1", NOW, "anna", "@鲍勃 好", List.of("bob"), NOW.plusSeconds(60), null, NOW.plusSeconds(900)),
                        new TaskDetails.Comment("n2", NOW, "bob", "", List.of(), null, NOW.plusSeconds(60), null))));

        assertThat(mvc.get().uri("/api/tasks/t1").exchange()).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id": "t1", "state": "claimed",
                 "script": {"id": "warm-1", "text": "早上好", "contentType": "text"}, "files": ["f1"],
                 "form": {"key": "dx02-post", "schema": {"components": []}}, "values": {"posted": "yes"},
                 "history": [{"action": "created"}, {"actor": "anna", "actorName": "安娜", "action": "claim"}],
                 "comments": [
                   {"id": "n1", "actor": "anna", "text": "@鲍勃 好", "mentions": [{"username": "bob"}], "changedAt": "2026-03-02T10:01:00+08:00",
                    "changeableUntil": "2026-03-02T10:15:00+08:00"},
                   {"id": "n2", "actor": "bob", "text": "", "withdrawnAt": "2026-03-02T10:01:00+08:00"}]}""");
    }

    @Test
    void anUnknownOrInvisibleTaskIsNotFound() {
        when(details.get("t9")).thenThrow(Refusal.notFound("inbox.unknownTask", "t9"));

        assertThat(mvc.get().uri("/api/tasks/t9").exchange()).hasStatus(404);
    }

    @Test
    void completesWithValuesAndOpinion() {
        assertThat(post("/api/tasks/t1/complete", """
                {"values": {"posted": "yes", "replies": 3}, "opinion": "顺利"}""")).hasStatus(204);

        verify(completing).complete("t1", Map.of("posted", "yes", "replies", 3), "顺利", CopyTo.NOBODY);
    }

    @Test
    void completesAndSendsCopiesToPeopleAndRoles() {
        assertThat(post("/api/tasks/t1/complete", "{\"cc\": [\" zoe \", \"zoe\"], \"ccRoles\": [\"trainer\"]}")).hasStatus(204);

        verify(completing).complete("t1", Map.of(), null, new CopyTo(List.of("zoe"), List.of("trainer")));
    }

    @Test
    void commentsAndNamesThoseWhoShouldReadIt() {
        assertThat(post("/api/tasks/t1/comment", "{\"text\": \"@鲍勃 好\", \"mentions\": [\"bob\"]}")).hasStatus(204);

        verify(acts).comment("t1", "@鲍勃 好", List.of("bob"));
    }

    @Test
    void whoMayNotSeeTheTaskIsNotMentioned() {
        doThrow(Refusal.invalid("inbox.mention.unseen", List.of(Violation.ofField("mentions", "sees", "inbox.mention.unseen", "佐伊")), "佐伊"))
                .when(acts).comment(any(), any(), any());

        assertThat(post("/api/tasks/t1/comment", "{\"text\": \"@佐伊\", \"mentions\": [\"zoe\"]}")).hasStatus(422)
                .bodyText().contains("佐伊 看不到这个任务");
    }

    @Test
    void namesEachFieldThatIsWrongInTheLanguageOfTheReader() {
        doThrow(Refusal.invalid(
                        "inbox.answersRefused",
                        List.of(
                                Violation.ofField("posted", "required", "form.required", "发送结果"),
                                Violation.ofField("hack", "undeclared", "form.undeclared", "hack"),
                                Violation.ofField("replies", "number", "form.number", "回复人数"),
                                Violation.ofField("note", "text", "form.text", "说明")),
                        "发话题"))
                .when(completing).complete(eq("t1"), any(), any(), any());

        var zh = post("/api/tasks/t1/complete", "{\"values\": {}}");
        assertThat(zh).hasStatus(422).hasContentType("application/problem+json").bodyJson().isLenientlyEqualTo("""
                {"status": 422, "violations": [
                  {"field": "posted", "rule": "required", "message": "请填写“发送结果”"},
                  {"field": "hack", "rule": "undeclared", "message": "表单里没有“hack”这一项，不能提交"},
                  {"field": "replies", "rule": "number", "message": "“回复人数”应填数字"},
                  {"field": "note", "rule": "text", "message": "“说明”应填文字"}]}""");
        var en = mvc.post().uri("/api/tasks/t1/complete").with(csrf()).contentType(APPLICATION_JSON)
                .header("Accept-Language", "en").content("{\"values\": {}}").exchange();
        assertThat(en).hasStatus(422).bodyText().contains("takes a number");
    }

    @Test
    void theSecondOfTwoPeopleIsToldOfTheConflict() {
        doThrow(Refusal.conflict("inbox.over.completed")).when(completing).complete(eq("t1"), any(), any(), any());
        doThrow(Refusal.conflict("inbox.takenBy", "安娜")).when(acts).claim("t1");

        assertThat(post("/api/tasks/t1/complete", "{}")).hasStatus(409).bodyText().contains("任务已经完成");
        assertThat(post("/api/tasks/t1/claim", "")).hasStatus(409).bodyText().contains("安娜");
    }

    @Test
    void refusesWhatIsNoJsonAndValuesThatAreNoObject() {
        assertThat(post("/api/tasks/t1/complete", "{\"values\": [1]}")).hasStatus(400);
        assertThat(post("/api/tasks/t1/complete", "{\"values\": ")).hasStatus(400);
        assertThat(post("/api/tasks/t1/complete", "")).hasStatus(400);
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post().uri(uri).with(csrf()).contentType(APPLICATION_JSON).content(body).exchange();
    }

    private static Inbox.Offered offered() {
        var where = new Where("daily", "daily:1", 1, "i1", "r1", BusinessKey.ofGroup("c1", "g1"));
        var created = NOW.minusSeconds(3600);
        var task = new InboxTask(
                "t1", "发话题", "Post", "userTask_dx02_post", "dx02", where, "每日", "Daily", "春季", "一群", "anna", null, false,
                List.of("main_ip"), created, NOW.minusSeconds(1800), null, 50, false, null);
        return new Inbox.Offered(task, List.of("complete"), 2);
    }
}
