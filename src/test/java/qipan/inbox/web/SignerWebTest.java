package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.AddingSigners;
import qipan.inbox.RemovingSigners;
import qipan.inbox.RemovingSigners.Listed;
import qipan.inbox.Signer;
import qipan.security.Accounts;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** 加签 and 减签 over HTTP. */
@WebTest(SignerController.class)
@WithMockUser(username = "anna", roles = "STAFF")
class SignerWebTest {

    @Autowired
    Http http;

    @MockitoBean
    AddingSigners adding;

    @MockitoBean
    RemovingSigners removing;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    JobRoles jobs;

    @Test
    void tellsWhoAskedWhomAndWhy() {
        when(accounts.namesOf(any())).thenReturn(Map.of("zoe", "佐伊"));
        var asked = new Signer("s1", "t1", "t1", "t2", "zoe", Signer.Turn.BEFORE, "看看预算", "anna",
                Instant.parse("2026-03-02T02:00:00Z"), Signer.State.SIGNING);
        when(removing.of("t1")).thenReturn(List.of(new Listed("s1", "zoe", Signer.State.SIGNING, null, true, asked)));

        assertThat(http.get("/api/tasks/t1/signers")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "s1", "person": "zoe", "name": "佐伊", "turn": "before", "reason": "看看预算", "askedBy": "anna",
                  "askedByName": "anna", "askedAt": "2026-03-02T10:00:00+08:00", "state": "signing", "removable": true, "votes": null}]}""");
    }

    @Test
    void tellsWhomTheModelNamesOfSeveral() {
        when(jobs.find("finance")).thenReturn(Optional.of(new JobRole("finance", "财务", "Finance", null)));
        when(removing.of("t1")).thenReturn(List.of(
                new Listed("0", "anna", Signer.State.SIGNED, 2, false, null), new Listed("1", "finance", Signer.State.WAITING, 1, true, null),
                new Listed("2", null, Signer.State.SIGNING, 1, true, null)));

        assertThat(http.get("/api/tasks/t1/signers")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "0", "person": "anna", "name": "anna", "turn": "named", "votes": 2, "state": "signed", "removable": false},
                  {"id": "1", "person": "finance", "name": "财务", "turn": "named", "votes": 1, "state": "waiting", "removable": true},
                  {"id": "2", "person": null, "name": null, "turn": "named", "askedBy": null, "state": "signing"}]}""");
        assertThat(http.with("Accept-Language", "en").get("/api/tasks/t1/signers")).bodyText().contains("Finance");
    }

    @Test
    void passesOnWhomWhenAndWhy() {
        assertThat(post("add-signer", "{\"to\": \"zoe\", \"turn\": \"after\", \"reason\": \"复核\"}")).hasStatus(204);
        assertThat(post("remove-signer", "{\"signer\": \"s1\", \"reason\": \"不用\"}")).hasStatus(204);

        verify(adding).add("t1", "zoe", "after", "复核");
        verify(removing).remove("t1", "s1", "不用");
    }

    @ParameterizedTest
    @CsvSource({
        "inbox.unknownPerson, 没有账号“zoe”", "inbox.signer.self, 加签须请别人", "inbox.signer.turn, 请选择在您之前签还是之后签"
    })
    void aWrongRequestIsNamed(String message, String words) {
        doThrow(Refusal.invalid(message, List.of(Violation.ofField("to", "exists", message, "zoe")), "zoe")).when(adding).add(any(), any(), any(), any());

        assertThat(post("add-signer", "{}")).hasStatus(422).bodyText().contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "inbox.signer.already", "inbox.signer.most", "inbox.signer.anyAfter", "inbox.transfer.author", "engine.signing.notApproval", "inbox.delegated", "engine.held",
        "inbox.over.completed"
    })
    void whatStandsAgainstItIsTold(String refusal) {
        doThrow(Refusal.conflict(refusal, "佐伊")).when(adding).add(any(), any(), any(), any());

        assertThat(post("add-signer", "{\"to\": \"zoe\", \"turn\": \"before\", \"reason\": \"看\"}")).hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inbox.signer.signed", "inbox.signer.dropped", "inbox.signer.removed", "engine.signing.last", "engine.signing.lastNamed",
        "inbox.signer.author", "engine.held"})
    void whoCannotBeRemovedAnyMoreIsTold(String refusal) {
        doThrow(Refusal.conflict(refusal)).when(removing).remove(any(), any(), any());

        assertThat(post("remove-signer", "{\"signer\": \"s1\", \"reason\": \"不用\"}")).hasStatus(409);
    }

    @Test
    void othersAreRefused() {
        doThrow(Refusal.forbidden("inbox.notYours")).when(adding).add(any(), any(), any(), any());
        doThrow(Refusal.forbidden("inbox.signer.notAsked")).when(removing).remove(any(), any(), any());
        doThrow(Refusal.forbidden("inbox.signer.notNamed")).when(removing).remove(any(), eq("1"), any());
        when(removing.of("t1")).thenThrow(Refusal.notFound("inbox.unknownTask", "t1"));

        assertThat(post("add-signer", "{\"to\": \"zoe\"}")).hasStatus(403);
        assertThat(post("remove-signer", "{\"signer\": \"s1\"}")).hasStatus(403).bodyText().contains("只有加签人本人或操盘手可以减签");
        assertThat(post("remove-signer", "{\"signer\": \"1\"}")).hasStatus(403).bodyText().contains("模型指定的岗位");
        assertThat(http.get("/api/tasks/t1/signers")).hasStatus(404);
    }

    private MvcTestResult post(String act, String body) {
        return http.post("/api/tasks/t1/" + act, body);
    }
}
