package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.inbox.CopyTo;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** 办结, 领取 and 留言 over HTTP. */
class TaskActWebTest extends TaskWeb {

    @Test
    void completesWithValuesAndOpinion() {
        assertThat(act("complete", """
                {"values": {"posted": "yes", "replies": 3}, "opinion": "顺利"}""")).hasStatus(204);

        verify(completing).complete("t1", Map.of("posted", "yes", "replies", 3), "顺利", CopyTo.NOBODY);
    }

    @Test
    void completesAndSendsCopiesToPeopleAndRoles() {
        assertThat(act("complete", "{\"cc\": [\" zoe \", \"zoe\"], \"ccRoles\": [\"trainer\"]}")).hasStatus(204);

        verify(completing).complete("t1", Map.of(), null, new CopyTo(List.of("zoe"), List.of("trainer")));
    }

    @Test
    void commentsAndNamesThoseWhoShouldReadIt() {
        assertThat(act("comment", "{\"text\": \"@鲍勃 好\", \"mentions\": [\"bob\"]}")).hasStatus(204);

        verify(acts).comment("t1", "@鲍勃 好", List.of("bob"));
    }

    @Test
    void whoMayNotSeeTheTaskIsNotMentioned() {
        doThrow(Refusal.invalid("inbox.mention.unseen", List.of(Violation.ofField("mentions", "sees", "inbox.mention.unseen", "佐伊")), "佐伊"))
                .when(acts).comment(any(), any(), any());

        assertThat(act("comment", "{\"text\": \"@佐伊\", \"mentions\": [\"zoe\"]}")).hasStatus(422)
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

        var zh = act("complete", "{\"values\": {}}");
        assertThat(zh).hasStatus(422).hasContentType("application/problem+json").bodyJson().isLenientlyEqualTo("""
                {"status": 422, "violations": [
                  {"field": "posted", "rule": "required", "message": "请填写“发送结果”"},
                  {"field": "hack", "rule": "undeclared", "message": "表单里没有“hack”这一项，不能提交"},
                  {"field": "replies", "rule": "number", "message": "“回复人数”应填数字"},
                  {"field": "note", "rule": "text", "message": "“说明”应填文字"}]}""");
        assertThat(http.with("Accept-Language", "en").post("/api/tasks/t1/complete", "{\"values\": {}}")).hasStatus(422)
                .bodyText().contains("takes a number");
    }

    @Test
    void theSecondOfTwoPeopleIsToldOfTheConflict() {
        doThrow(Refusal.conflict("inbox.over.completed")).when(completing).complete(eq("t1"), any(), any(), any());
        doThrow(Refusal.conflict("inbox.takenBy", "安娜")).when(acts).claim("t1");

        assertThat(act("complete", "{}")).hasStatus(409).bodyText().contains("任务已经完成");
        assertThat(act("claim", "")).hasStatus(409).bodyText().contains("安娜");
    }

    @Test
    void refusesWhatIsNoJsonAndValuesThatAreNoObject() {
        assertThat(act("complete", "{\"values\": [1]}")).hasStatus(400);
        assertThat(act("complete", "{\"values\": ")).hasStatus(400);
        assertThat(act("complete", "")).hasStatus(400);
    }
}
