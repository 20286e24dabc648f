package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.CompletingTasks;
import qipan.inbox.InboxRebuild;
import qipan.inbox.TaskActs;
import qipan.shared.Refusal;
import qipan.testing.WebTest;

/** Acts on many tasks at once. */
@WebTest({BulkActController.class, RebuildController.class})
@WithMockUser(username = "anna", roles = "STAFF")
class BulkActWebTest {

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    TaskActs acts;

    @MockitoBean
    CompletingTasks completing;

    @MockitoBean
    InboxRebuild rebuild;

    @Test
    void bulkAnswersEachTaskByItself() {
        doThrow(Refusal.conflict("inbox.takenBy", "安娜")).when(acts).claim("t2");

        assertThat(post("/api/tasks/bulk", "{\"ids\": [\"t1\", \"t2\"], \"act\": \"claim\"}")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": "t1", "status": 204},
                                   {"id": "t2", "status": 409, "problem": {"status": 409, "detail": "任务已由 安娜 领取"}}]}""");
    }

    @Test
    void bulkRefusesOtherActsAndNoTasks() {
        assertThat(post("/api/tasks/bulk", "{\"ids\": [\"t1\"], \"act\": \"transfer\"}")).hasStatus(400);
        assertThat(post("/api/tasks/bulk", "{\"ids\": [], \"act\": \"claim\"}")).hasStatus(400);
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        assertThat(post("/api/tasks/rebuild", "")).hasStatus(403);
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post().uri(uri).with(csrf()).contentType(APPLICATION_JSON).content(body).exchange();
    }
}
