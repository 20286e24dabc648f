package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import qipan.engine.Forms.Filled;
import qipan.engine.Where;
import qipan.inbox.DueWithin;
import qipan.inbox.Inbox;
import qipan.inbox.InboxTask;
import qipan.inbox.TaskDetails;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.shared.BusinessKey;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** Lists of tasks, and one of them, as the contract has them. */
class TaskWebTest extends TaskWeb {

    @Test
    void listsTasksInTheShapeOfTheContract() {
        when(inbox.find(any())).thenReturn(new Page<>(List.of(offered()), "next", "1000+"));

        var answer = http.get("/api/tasks?view=claimable&campaign=c1&due=today&q=话题&limit=5");

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
        assertThat(http.get("/api/tasks?view=all")).hasStatus(400).bodyText().contains("没有“all”这种列表");
        assertThat(http.get("/api/tasks?due=soon")).hasStatus(400);
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

        assertThat(http.get("/api/tasks/t1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
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

        assertThat(http.get("/api/tasks/t9")).hasStatus(404);
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
