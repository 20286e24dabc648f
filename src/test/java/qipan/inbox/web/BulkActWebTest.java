package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.inbox.CompletingTasks;
import qipan.inbox.InboxRebuild;
import qipan.inbox.OneForm;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskActs;
import qipan.shared.Refusal;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** Acts on many tasks at once. */
@WebTest({BulkActController.class, RebuildController.class})
@WithMockUser(username = "anna", roles = "STAFF")
class BulkActWebTest {

    @Autowired
    Http http;

    @MockitoBean
    TaskActs acts;

    @MockitoBean
    CompletingTasks completing;

    @MockitoBean
    PassingOn passing;

    @MockitoBean
    OneForm oneForm;

    @MockitoBean
    InboxRebuild rebuild;

    @Test
    void bulkAnswersEachTaskByItself() {
        doThrow(Refusal.conflict("inbox.takenBy", "安娜")).when(acts).claim("t2");

        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [\"t1\", \"t2\"], \"act\": \"claim\"}")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": "t1", "status": 204},
                                   {"id": "t2", "status": 409, "problem": {"status": 409, "detail": "任务已由 安娜 领取"}}]}""");
    }

    @Test
    void bulkRefusesOtherActsAndNoTasks() {
        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [\"t1\"], \"act\": \"jump\"}")).hasStatus(400);
        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [], \"act\": \"claim\"}")).hasStatus(400);
        var many = IntStream.rangeClosed(1, 101).mapToObj("\"t%d\""::formatted).collect(Collectors.joining(","));
        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [" + many + "], \"act\": \"claim\"}")).hasStatus(400);
        verifyNoInteractions(acts);
    }

    @Test
    void oneFormIsFilledForAll() {
        assertThat(http.post("/api/tasks/bulk", """
                {"ids": ["t1", "t2"], "act": "complete", "values": {"published": true, "msgLink": "", "fans": []}}""")).hasStatusOk();

        verify(oneForm).check(List.of("t1", "t2"), Set.of("published"));
        var values = Map.of("published", true, "msgLink", "", "fans", List.of());
        verify(completing).complete("t1", values, null);
        verify(completing).complete("t2", values, null);
    }

    @Test
    void whatOneFormCannotStandForIsRefusedForAll() {
        doThrow(Refusal.invalid("inbox.bulk.mixed", List.of())).when(oneForm).check(any(), any());

        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [\"t1\", \"t2\"], \"act\": \"complete\"}")).hasStatus(422);

        verifyNoInteractions(completing);
    }

    @Test
    void transfersThemAllToOnePerson() {
        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [\"t1\", \"t2\"], \"act\": \"transfer\", \"to\": \"bob\", \"reason\": \"请假\"}"))
                .hasStatusOk();

        verify(passing).transfer("t1", "bob", "请假");
        verify(passing).transfer("t2", "bob", "请假");
    }

    @Test
    void whatBreaksKeepsNothingElseFromBeingDone() {
        doThrow(new IllegalStateException("secret")).when(acts).claim("t1");

        assertThat(http.post("/api/tasks/bulk", "{\"ids\": [\"t1\", \"t2\"], \"act\": \"claim\"}")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": "t1", "status": 500, "problem": {"detail": "没有办成，请再试一次"}}, {"id": "t2", "status": 204}]}""");
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        assertThat(http.post("/api/tasks/rebuild", "")).hasStatus(403);
    }
}
