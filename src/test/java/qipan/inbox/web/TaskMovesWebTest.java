package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.inbox.TaskMoves.Place;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** 退回, 跳转, 撤回, 转办, 委派 and 归还 over HTTP. */
class TaskMovesWebTest extends TaskWeb {

    @Test
    void namesTheStepsThatTheWorkCanGoTo() {
        when(accounts.namesOf(any())).thenReturn(Map.of("bob", "鲍勃"));
        when(moves.places("t1")).thenReturn(List.of(
                new Place("userTask_draft", "起草", "Draft", true, "bob", Instant.parse("2026-03-02T02:00:00Z")),
                new Place("userTask_sign", "签", "Sign", false, null, null)));

        assertThat(http.get("/api/tasks/t1/places")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [
                  {"element": "userTask_draft", "name": "起草", "nameEn": "Draft", "before": true, "by": "bob", "byName": "鲍勃",
                   "at": "2026-03-02T10:00:00+08:00"},
                  {"element": "userTask_sign", "name": "签", "nameEn": "Sign", "before": false}]}""");
    }

    @Test
    void passesOnWhereToAndWhy() {
        assertThat(act("return", "{\"to\": \"userTask_draft\", \"reason\": \"缺封面\"}")).hasStatus(204);
        assertThat(act("jump", "{\"to\": \"userTask_sign\", \"reason\": \"跳过\"}")).hasStatus(204);
        assertThat(act("withdraw", "{}")).hasStatus(204);

        verify(moves).sendBack("t1", "userTask_draft", "缺封面");
        verify(moves).jump("t1", "userTask_sign", "跳过");
        verify(moves).withdraw("t1", null);
    }

    @Test
    void passesOnToWhomAndWhy() {
        when(passing.colleagues("t1")).thenReturn(Map.of("bob", "鲍勃"));

        assertThat(act("transfer", "{\"to\": \"bob\", \"reason\": \"请假\"}")).hasStatus(204);
        assertThat(act("delegate", "{\"to\": \"zoe\"}")).hasStatus(204);
        assertThat(act("resolve", "{\"opinion\": \"可以\"}")).hasStatus(204);
        assertThat(http.get("/api/tasks/t1/colleagues")).bodyJson().isLenientlyEqualTo("""
                {"items": [{"username": "bob", "name": "鲍勃"}]}""");

        verify(passing).transfer("t1", "bob", "请假");
        verify(passing).delegate("t1", "zoe", null);
        verify(passing).giveBack("t1", "可以");
    }

    @Test
    void aMissingReasonIsNamed() {
        doThrow(Refusal.invalid("inbox.reason", List.of(Violation.ofField("reason", "length", "inbox.reason", 500)), 500))
                .when(moves).sendBack(any(), any(), any());

        assertThat(act("return", "{\"to\": \"userTask_draft\"}")).hasStatus(422).bodyText().contains("请写明原因，1 到 500 个字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine.noWayBack", "inbox.touched", "inbox.notCompleted", "inbox.crowded", "engine.changedMeanwhile"})
    void whoComesTooLateIsTold(String refusal) {
        doThrow(Refusal.conflict(refusal)).when(moves).withdraw(any(), any());

        assertThat(act("withdraw", "{}")).hasStatus(409);
    }

    @Test
    void othersAreRefused() {
        doThrow(Refusal.forbidden("security.missingRole")).when(moves).jump(any(), any(), any());

        assertThat(act("jump", "{\"to\": \"x\", \"reason\": \"y\"}")).hasStatus(403);
    }
}
