package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.inbox.Substituting;
import qipan.inbox.Substituting.Wish;
import qipan.inbox.Substitution;
import qipan.security.Accounts;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** 代理 over HTTP. */
@WebTest(SubstituteController.class)
@WithMockUser(username = "anna", roles = "STAFF")
class SubstituteWebTest {

    private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 6);
    private static final String DAYS = "{\"substitute\": \"bob\", \"from\": \"2026-03-02\", \"until\": \"2026-03-06\"}";
    private static final Substitution ONE =
            new Substitution("s1", "anna", "bob", FROM, UNTIL, null, null, null, "年假", "anna", Instant.parse("2026-03-01T02:00:00Z"), null);

    @Autowired
    Http http;

    @MockitoBean
    Substituting substituting;

    @MockitoBean
    Accounts accounts;

    @BeforeEach
    void names() {
        given(accounts.namesOf(any())).willReturn(Map.of("anna", "安娜", "bob", "鲍勃"));
        given(substituting.today()).willReturn(FROM);
    }

    @Test
    void tellsWhoReplacesMeAndWhomIReplace() {
        given(substituting.of("anna")).willReturn(new Substituting.Both(List.of(ONE), List.of(), UNTIL.plusDays(1)));

        assertThat(http.get("/api/me/substitutes")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "s1", "substituteName": "鲍勃", "from": "2026-03-02", "until": "2026-03-06", "state": "over"}],
                 "forOthers": []}""");
    }

    @Test
    void namesOnesOwn() {
        given(substituting.set("anna", new Wish("bob", FROM, UNTIL, null, null, null, null))).willReturn(ONE);

        assertThat(http.post("/api/me/substitutes", DAYS)).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("inForce");
    }

    @Test
    void limitsItToPlaybooksAndRoles() {
        var wish = new Wish("bob", FROM, UNTIL, null, List.of("launch-campaign"), List.of("trainer"), null);
        given(substituting.set("anna", wish)).willReturn(new Substitution(
                "s2", "anna", "bob", FROM, UNTIL, null, wish.processes(), wish.roles(), null, "anna", Instant.parse("2026-03-01T02:00:00Z"), null));

        assertThat(http.post("/api/me/substitutes", """
                {"substitute": "bob", "from": "2026-03-02", "until": "2026-03-06", "processes": ["launch-campaign"], "roles": ["trainer"]}"""))
                .hasStatus(201).bodyJson().isLenientlyEqualTo("{\"processes\": [\"launch-campaign\"], \"roles\": [\"trainer\"]}");
    }

    @Test
    void refusesPlaybooksAndRolesThatThereAreNot() {
        given(substituting.set(any(), any())).willThrow(Refusal.invalid("inbox.substitute.invalid", List.of(
                Violation.ofField("processes", "exists", "inbox.substitute.process", "no-such"),
                Violation.ofField("roles", "most", "inbox.substitute.most", 20))));

        assertThat(http.post("/api/me/substitutes", DAYS)).hasStatus(422).bodyText().contains("没有剧本“no-such”").contains("最多指定 20 个");
    }

    @Test
    void endsIt() {
        assertThat(http.delete("/api/me/substitutes/s1")).hasStatus(204);
        assertThat(http.delete("/api/people/zoe/substitutes/s2")).hasStatus(204);

        verify(substituting).end("anna", "s1");
        verify(substituting).end("zoe", "s2");
    }

    @Test
    void aManagerDoesSoForOthersAndNobodyElse() {
        given(substituting.set("zoe", new Wish("bob", FROM, UNTIL, null, null, null, null))).willThrow(Refusal.forbidden("security.missingRole"));
        given(substituting.of("zoe")).willThrow(Refusal.notFound("inbox.unknownPerson", "zoe"));

        assertThat(http.post("/api/people/zoe/substitutes", DAYS)).hasStatus(403);
        assertThat(http.get("/api/people/zoe/substitutes")).hasStatus(404);
    }

    @Test
    void refusesOverlapsWrongPeopleAndDays() {
        given(substituting.set(any(), any()))
                .willThrow(Refusal.conflict("inbox.substitute.overlaps", FROM, UNTIL))
                .willThrow(Refusal.invalid("inbox.substitute.invalid",
                        List.of(Violation.ofField("substitute", "role", "inbox.substitute.lacking", "鲍勃", "main_ip"))));

        assertThat(http.post("/api/me/substitutes", DAYS)).hasStatus(409).bodyText().contains("这段时间已有代理：2026-03-02 到 2026-03-06");
        assertThat(http.post("/api/me/substitutes", DAYS)).hasStatus(422).bodyText().contains("鲍勃 没有岗位 main_ip");
        assertThat(http.post("/api/me/substitutes", "{\"from\": \"tomorrow\"}")).hasStatus(400);
    }

    @Test
    void whatIsOverIsNotEnded() {
        doThrow(Refusal.conflict("inbox.substitute.over")).when(substituting).end(any(), any());

        assertThat(http.delete("/api/me/substitutes/s1")).hasStatus(409);
    }
}
