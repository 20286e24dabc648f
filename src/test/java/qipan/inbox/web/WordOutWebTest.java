package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.ChangingComments;
import qipan.inbox.Copy;
import qipan.inbox.CopyTo;
import qipan.inbox.Copying;
import qipan.inbox.Mentioning;
import qipan.inbox.Urging;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** 催办, 抄送 and changing what was said over HTTP. */
@WebTest({WordOutController.class, CommentController.class})
@WithMockUser(username = "anna", roles = "STAFF")
class WordOutWebTest {

    private static final Instant SENT = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    Http http;

    @MockitoBean
    Urging urging;

    @MockitoBean
    Copying copying;

    @MockitoBean
    Mentioning mentioning;

    @MockitoBean
    ChangingComments comments;

    @MockitoBean
    Accounts accounts;

    @BeforeEach
    void names() {
        given(accounts.namesOf(any())).willReturn(Map.of("anna", "安娜", "bob", "鲍勃"));
    }

    @Test
    void urgesWithWords() {
        assertThat(http.post("/api/tasks/t1/urge", "{\"words\": \"今晚要发\"}")).hasStatus(204);

        verify(urging).urge("t1", "今晚要发");
    }

    @Test
    void urgesUnderAKeyThatIsAUuid() {
        assertThat(http.with("Idempotency-Key", "again").post("/api/tasks/t1/urge", "{}")).hasStatus(400).bodyText().contains("Idempotency-Key");
        verifyNoInteractions(urging);
    }

    @Test
    void saysWhenItMayBeUrgedAgain() {
        doThrow(Refusal.conflict("inbox.urge.tooOften", 3L, LocalDate.of(2026, 3, 3))).when(urging).urge(any(), any());

        assertThat(http.post("/api/tasks/t1/urge", "{}")).hasStatus(409).bodyText().contains("今天已经催办 3 次，2026-03-03 零点以后可以再催");
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine.held", "inbox.over.completed", "inbox.urge.nobody"})
    void doesNotUrgeWhatRestsOrIsDone(String refusal) {
        doThrow(Refusal.conflict(refusal)).when(urging).urge(any(), any());

        assertThat(http.post("/api/tasks/t1/urge", "{}")).hasStatus(409);
    }

    @Test
    void norForWhoDoesNotWaitForIt() {
        doThrow(Refusal.forbidden("inbox.urge.notWaiting")).when(urging).urge(any(), any());

        assertThat(http.post("/api/tasks/t1/urge", "{}")).hasStatus(403);
    }

    @Test
    void sendsCopiesAndSaysWhoHadOne() {
        given(copying.send("t1", new CopyTo(List.of("bob", "zoe"), List.of("trainer")), "供参考")).willReturn(new Copying.Sent(List.of("bob"), List.of("zoe")));

        assertThat(http.post("/api/tasks/t1/cc", "{\"to\": [\"bob\", \"zoe\"], \"roles\": [\"trainer\"], \"words\": \"供参考\"}")).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"copied\": [\"bob\"], \"already\": [\"zoe\"]}");
    }

    @Test
    void whoHasButACopyDoesNotSendIt() {
        doThrow(Refusal.forbidden("inbox.cc.readOnly")).when(copying).send(any(), any(), any());

        assertThat(http.post("/api/tasks/t1/cc", "{\"to\": [\"bob\"]}")).hasStatus(403).bodyText().contains("抄送给您看的");
    }

    @Test
    void tellsWhoHasReadIt() {
        given(copying.of("t1")).willReturn(List.of(
                new Copy("bob", "t1", SENT, "anna", null, "供参考", SENT.plusSeconds(60)), new Copy("zoe", "t1", SENT, "anna", null, null, null)));

        assertThat(http.get("/api/tasks/t1/copies")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [
                  {"person": "bob", "personName": "鲍勃", "sentByName": "安娜", "words": "供参考", "readAt": "2026-03-02T09:01:00+08:00"},
                  {"person": "zoe", "personName": "zoe", "sentBy": "anna"}]}""");
    }

    @Test
    void listsWhatWasCopiedToMe() {
        var received = new Copying.Received(new Copy("anna", "t1", SENT, "bob", null, null, null), null);
        given(copying.mine(true, 20, null)).willReturn(new Page<>(List.of(received), "next", "7"));

        assertThat(http.get("/api/me/copies?unread=true")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"copy": {"sentByName": "鲍勃"}}], "next": "next", "unread": "7"}""");
    }

    @Test
    void marksItRead() {
        assertThat(http.post("/api/me/copies/t1/read", "")).hasStatus(204);

        verify(copying).read("t1");
    }

    @Test
    void namesThoseWhoCanBeMentioned() {
        given(mentioning.choices("t1", "鲍")).willReturn(List.of(new Account("bob", "鲍勃", Set.of(Role.STAFF), Set.of("main_ip"))));

        assertThat(http.get("/api/tasks/t1/mentionable?q=鲍")).hasStatusOk().bodyJson()
                .isStrictlyEqualTo("{\"items\": [{\"username\": \"bob\", \"name\": \"鲍勃\"}]}");
    }

    @Test
    void nobodyLooksForNamesAtATaskThatOneDoesNotSee() {
        given(mentioning.choices("t1", null)).willThrow(Refusal.notFound("inbox.unknownTask", "t1"));

        assertThat(http.get("/api/tasks/t1/mentionable")).hasStatus(404);
    }

    @Test
    void copiesGoToRolesThatThereAre() {
        doThrow(Refusal.invalid("inbox.cc.role", List.of(Violation.ofField("to", "exists", "inbox.cc.role", "boss")), "boss"))
                .when(copying).send(any(), any(), any());

        assertThat(http.post("/api/tasks/t1/cc", "{\"roles\": [\"boss\"]}")).hasStatus(422).bodyText().contains("没有岗位“boss”");
    }

    @Test
    void changesAndWithdrawsAComment() {
        assertThat(put("{\"text\": \"@鲍勃 好\", \"mentions\": [\"bob\"]}")).hasStatus(204);
        assertThat(http.delete("/api/tasks/t1/comments/n1")).hasStatus(204);

        verify(comments).change("t1", "n1", "@鲍勃 好", List.of("bob"));
        verify(comments).withdraw("t1", "n1");
    }

    @Test
    void saysWhyACommentStands() {
        doThrow(Refusal.conflict("inbox.comment.late", 15L)).doThrow(Refusal.forbidden("inbox.comment.notYours"))
                .doThrow(Refusal.conflict("inbox.comment.withdrawn")).doThrow(Refusal.notFound("inbox.comment.unknown")).when(comments).change(any(), any(), any(), any());

        assertThat(put("{\"text\": \"好\"}")).hasStatus(409).bodyText().contains("留言发出 15 分钟以后不能再修改、撤回");
        assertThat(put("{\"text\": \"好\"}")).hasStatus(403).bodyText().contains("只能修改、撤回自己的留言");
        assertThat(put("{\"text\": \"好\"}")).hasStatus(409).bodyText().contains("这条留言已撤回，不能修改");
        assertThat(put("{\"text\": \"好\"}")).hasStatus(404);
    }

    private MvcTestResult put(String body) {
        return http.put("/api/tasks/t1/comments/n1", body);
    }
}
