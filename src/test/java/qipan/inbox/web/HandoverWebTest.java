package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.HandingOver;
import qipan.inbox.HandingOver.Wish;
import qipan.inbox.Handover;
import qipan.inbox.HandoverPreview;
import qipan.inbox.Handovers;
import qipan.shared.Refusal;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** Handing over, over HTTP. */
@WebTest(HandoverController.class)
@WithMockUser(username = "manager", roles = "MANAGER")
class HandoverWebTest {

    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");
    private static final Handover HANDOVER =
            new Handover("h1", "anna", "bob", null, "离职", "manager", null, NOW, null, 2, 250, 100, 0, 1, true);

    @Autowired
    Http http;

    @MockitoBean
    HandingOver handing;

    @MockitoBean
    Handovers handovers;

    @Test
    void aPreviewIsNoAct() {
        given(handing.preview("anna", new Wish("bob", null, null))).willReturn(new HandoverPreview(
                3, 1, 1, 1, List.of(new HandoverPreview.InCampaign("c1", "秋季", 3, List.of("main_ip"))),
                List.of(new HandoverPreview.Lacking(List.of("main_ip"), 3, 1)),
                List.of(new HandoverPreview.OwnWork("t9", "审脚本", "秋季", List.of("main_ip")))));

        assertThat(post("{\"to\": \"bob\", \"campaigns\": [], \"preview\": true}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"preview": {"tasks": 3, "held": 1, "places": 1, "own": 1,
                             "campaigns": [{"campaign": "c1", "name": "秋季", "tasks": 3, "roles": ["main_ip"]}],
                             "lacking": [{"roles": ["main_ip"], "tasks": 3, "places": 1}],
                             "ownWork": [{"task": "t9", "name": "审脚本", "campaignName": "秋季", "roles": ["main_ip"]}]},
                 "handover": null}""");
    }

    @Test
    void theActAnswersHowFarItIs() {
        given(handing.begin("anna", new Wish("bob", List.of("c1"), "离职"))).willReturn(HANDOVER);
        given(handovers.failures(HANDOVER)).willReturn(List.of(new Handover.Failure("t7", "engine.fourEyes.successor"), new Handover.Failure("t8", "poison")));

        assertThat(post("{\"to\": \"bob\", \"campaigns\": [\"c1\"], \"reason\": \"离职\"}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"preview": null,
                 "handover": {"id": "h1", "person": "anna", "to": "bob", "reason": "离职", "by": "manager", "state": "running",
                              "begunAt": "2026-11-28T12:00:00+08:00", "places": 2, "tasks": 250, "moved": 100, "offered": 0, "failed": 1, "inForce": true,
                              "failures": [{"task": "t7", "reason": "接手人就是这份内容的提交人，须由他人审批"}, {"task": "t8", "reason": "poison"}]}}""");
    }

    @Test
    void saysWhoIsBusy() {
        given(handing.begin("anna", new Wish("bob", null, "离职"))).willThrow(Refusal.conflict("inbox.handover.atWork"));

        assertThat(post("{\"to\": \"bob\", \"reason\": \"离职\"}")).hasStatus(409).bodyJson()
                .extractingPath("$.detail").isEqualTo("其中一人正在另一次转办中，请等它做完");
    }

    @Test
    void listsWhatWasHandedOver() {
        given(handovers.latest("anna")).willReturn(List.of(HANDOVER));

        assertThat(http.get("/api/people/anna/handovers")).hasStatusOk().bodyJson()
                .extractingPath("$.items[*].id").asArray().containsExactly("h1");
    }

    @Test
    void whatFailedOrIsStuckCanBeTriedAgain() {
        given(handovers.retry("anna", "h1")).willReturn(HANDOVER);
        given(handovers.isStuck(HANDOVER)).willReturn(true);

        assertThat(http.post("/api/people/anna/handovers/h1/retry", "")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"id\": \"h1\", \"state\": \"running\", \"stuck\": true}");
    }

    @Test
    void endsWhenThePersonIsBack() {
        given(handovers.end("anna", "h1")).willReturn(HANDOVER);

        assertThat(http.post("/api/people/anna/handovers/h1/end", "")).hasStatusOk().bodyJson()
                .extractingPath("$.id").isEqualTo("h1");
    }

    private MvcTestResult post(String body) {
        return http.post("/api/people/anna/handover", body);
    }
}
