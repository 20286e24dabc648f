package qipan.inbox.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.CompletingTasks;
import qipan.inbox.Inbox;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskActs;
import qipan.inbox.TaskDetails;
import qipan.inbox.TaskMoves;
import qipan.security.Accounts;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** Tasks over HTTP, with made-up use cases behind. It is Monday morning, ten o'clock in Shanghai. */
@WebTest({TaskController.class, TaskActController.class})
@WithMockUser(username = "anna", roles = "STAFF")
abstract class TaskWeb {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    Http http;

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

    MvcTestResult act(String act, String body) {
        return http.post("/api/tasks/t1/" + act, body);
    }
}
