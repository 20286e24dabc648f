package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.notification.Delivery.State;
import qipan.security.Accounts;
import qipan.shared.Page;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** Notices and deliveries over HTTP. */
@WebTest({NotificationController.class, DeliveryController.class})
@Import(Wording.class)
@WithMockUser(username = "anna", roles = "STAFF")
class NotificationWebTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    Http http;

    @MockitoBean
    NoticeStore notices;

    @MockitoBean
    DeliveryStore deliveries;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    NotificationSettings settings;

    @BeforeEach
    void oneOfEach() {
        given(accounts.namesOf(any())).willReturn(Map.of("bob", "鲍勃", "anna", "安娜"));
        var notice = new Notice(
                "n1", "anna", Kind.SENT_BACK, "f", 1, "c1", "春季发售", "云栖里", "lc02", "t1", "审批立项", "Approve the brief", NOW, "bob", "缺少报价", NOW, null);
        given(notices.page("anna", false, 20, null)).willReturn(new Page<>(List.of(notice), "next", null));
        given(deliveries.page(eq(State.FAILED), any(), anyInt(), any())).willReturn(new Page<>(List.of(new Delivery(
                "d1", "n1", "mail", "anna", Kind.SENT_BACK, State.FAILED, 8, NOW, NOW, "550 no such user", NOW)), null, null));
        given(deliveries.exists("d1")).willReturn(true);
    }

    @Test
    void listsMyNoticesInMyLanguage() {
        assertThat(http.get("/api/notifications")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "n1", "kind": "sentBack", "title": "鲍勃 退回给您：审批立项", "details": ["春季发售 · 云栖里", "缺少报价", "截止 03-02 10:00"],
                  "count": 1, "urgent": false, "campaign": "c1", "stepCode": "lc02", "task": "t1", "at": "2026-03-02T10:00:00+08:00", "read": false}],
                 "next": "next"}""");
        assertThat(http.with("Accept-Language", "en").get("/api/notifications")).bodyJson()
                .extractingPath("$.items[0].title").isEqualTo("鲍勃 sent back to you: Approve the brief");
    }

    @Test
    void aPageIsBounded() {
        given(notices.page("anna", true, 100, "x")).willReturn(new Page<>(List.of(), null, null));

        assertThat(http.get("/api/notifications?unread=true&limit=100000&after=x")).hasStatusOk();
    }

    @Test
    void countsWhatIsUnread() {
        given(notices.unread("anna")).willReturn(1001L);

        assertThat(http.get("/api/notifications/unread")).bodyJson().isLenientlyEqualTo("{\"unread\": \"1000+\"}");
    }

    @Test
    void readsOneOfMineOrAllUntilThen() {
        given(notices.read("anna", "n1", NOW)).willReturn(true);

        assertThat(http.post("/api/notifications/n1/read", "")).hasStatus(204);
        assertThat(http.post("/api/notifications/n2/read", "")).hasStatus(404);
        assertThat(http.post("/api/notifications/read", "{\"until\": \"2026-03-02T10:00:00+08:00\"}")).hasStatus(204);
        assertThat(http.post("/api/notifications/read", "{}").getResponse().getStatus()).isBetween(400, 422);

        verify(notices).readAll("anna", NOW, NOW);
    }

    @Test
    void deliveriesAreForManagers() {
        assertThat(http.get("/api/deliveries")).hasStatus(403);
        assertThat(http.post("/api/deliveries/d1/retry", "")).hasStatus(403);
        verify(deliveries, never()).retry(any(), any());
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void managersSeeWhatFailedAndWhy() {
        assertThat(http.get("/api/deliveries?state=failed")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "d1", "kind": "sentBack", "channel": "mail", "person": "anna", "personName": "安娜", "state": "failed",
                  "attempts": 8, "error": "550 no such user"}]}""");
        assertThat(http.get("/api/deliveries?state=lost")).hasStatus(400);
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void managersHaveAFailedOneTriedAgain() {
        assertThat(http.post("/api/deliveries/d9/retry", "")).hasStatus(404);
        assertThat(http.post("/api/deliveries/d1/retry", "")).hasStatus(409);
        given(deliveries.retry("d1", NOW)).willReturn(true);
        assertThat(http.post("/api/deliveries/d1/retry", "")).hasStatus(204);
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void auditorsReadDeliveriesAndChangeNothing() {
        assertThat(http.get("/api/deliveries?state=failed")).hasStatusOk();
        assertThat(http.post("/api/deliveries/d1/retry", "")).hasStatus(403);
    }

    @Test
    @WithAnonymousUser
    void strangersHearNothing() {
        assertThat(http.get("/api/notifications")).hasStatus(401);
        assertThat(http.get("/api/notifications/unread")).hasStatus(401);
        assertThat(http.get("/api/deliveries")).hasStatus(401);
    }
}
