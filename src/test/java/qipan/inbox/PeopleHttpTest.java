package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import qipan.shared.Zones;

/** 离职转办 and 代理 from the request to the engine: each rule and each refusal. Anna and Bob are main_ip, Zoe and Yan nothing. */
class PeopleHttpTest extends HandoverActs {

    private static final String HAND_OVER = "/api/people/anna/handover";
    private static final String MINE = "/api/me/substitutes";

    @Autowired
    Clock clock;

    @Autowired
    PassingOn passing;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void handOver() {
        annas(1);
        http.refuses(403, "security.missingRole", "anna", HAND_OVER, to("bob"));
        http.refuses(404, "inbox.unknownPerson", "manager", "/api/people/stranger/handover", to("bob"));
        http.refuses(422, "inbox.handover.invalid", "manager", HAND_OVER, to("anna"));
        http.refuses(422, "inbox.handover.same", "manager", HAND_OVER, to("anna"));
        http.refuses(422, "inbox.handover.successor", "manager", HAND_OVER, to("nobody"));
        http.refuses(422, "inbox.handover.lacking", "manager", HAND_OVER, to("zoe"));
        http.refuses(422, "inbox.handover.campaign", "manager", HAND_OVER, "{\"to\": \"bob\", \"campaigns\": [\"c9\"], \"reason\": \"离职\"}");
        http.refuses(422, "inbox.reason", "manager", HAND_OVER, "{\"to\": \"bob\"}");

        assertThat(http.post("manager", HAND_OVER, to("bob"))).hasStatusOk().bodyJson().extractingPath("$.handover.state").isEqualTo("running");

        http.refuses(409, "inbox.handover.atWork", "manager", HAND_OVER, to("bob"));
        workOff(handover().id());
        assertThat(of("bob")).isOne();
        assertThat(told.acts).extracting(act -> act.actor() + " " + act.action()).containsExactly("manager person.handed-over");
        var path = "/api/people/anna/handovers/" + handover().id();
        http.refuses(409, "inbox.handover.nothingFailed", "manager", path + "/retry", "");
        http.refuses(403, "security.missingRole", "anna", path + "/retry", "");
        http.refuses(403, "security.missingRole", "auditor", path + "/end", "");
        http.refuses(404, "inbox.handover.unknown", "manager", "/api/people/bob/handovers/" + handover().id() + "/end", "");
        jdbc.sql("update handover set failed = 1, successor = 'nobody'").update();
        http.refuses(409, "inbox.handover.successor", "manager", path + "/retry", "");
    }

    @Test
    void saysWhyATaskCouldNotGo() {
        handoverTryout("zoe", "bob");
        assertThat(http.post("manager", "/api/people/zoe/handover", to("bob"))).hasStatusOk();
        workOff(as("manager", () -> handovers.latest("zoe")).get(0).id());

        var seen = http.get("manager", "/api/people/zoe/handovers");

        assertThat(HttpOnTheEngine.said(seen)).anyMatch(http.words("engine.fourEyes.successor", java.util.Locale.SIMPLIFIED_CHINESE));
    }

    /** Whoever lent a task and left does not get it back. */
    @Test
    void whatWasLentComesBackToTheSuccessor() {
        var task = taskOf(run(), POST);
        tasks.assign(task, "zoe");
        as("zoe", () -> passing.delegate(task, "yan", null));
        workOff(as("manager", () -> handing.begin("zoe", TO_BOB)).id());

        http.does("yan", "resolve", HttpOnTheEngine.at(task, "resolve"), "{\"opinion\": \"可以\"}");

        assertThat(ids("bob", View.MINE)).containsExactly(task);
        assertThat(told.acts).last().satisfies(act -> assertThat(act.after()).containsEntry("assignee", "bob"));
    }

    @Test
    void substitute() {
        annas(1);
        var today = today();
        http.refuses(422, "inbox.substitute.invalid", "anna", MINE, days("anna", today, today));
        http.refuses(422, "inbox.substitute.same", "anna", MINE, days("anna", today, today));
        http.refuses(422, "inbox.handover.successor", "anna", MINE, days("nobody", today, today));
        http.refuses(422, "inbox.substitute.auditor", "anna", MINE, days("auditor", today, today));
        http.refuses(422, "inbox.substitute.lacking", "anna", MINE, days("zoe", today, today));
        http.refuses(422, "inbox.substitute.days", "anna", MINE, days("bob", today, today.minusDays(1)));
        http.refuses(422, "inbox.substitute.past", "anna", MINE, days("bob", today.minusDays(2), today.minusDays(1)));
        http.refuses(422, "inbox.substitute.long", "anna", MINE, days("bob", today, today.plusDays(181)));
        http.refuses(422, "inbox.handover.campaign", "anna", MINE, limited("campaigns", List.of("\"c9\"").toString()));
        http.refuses(422, "inbox.substitute.process", "anna", MINE, limited("processes", "[\"no-such\"]"));
        http.refuses(422, "inbox.substitute.role", "anna", MINE, limited("roles", "[\"boss\"]"));
        http.refuses(422, "inbox.substitute.most", "anna", MINE, limited("roles", TaskActsHttpTest.many(21)));
        http.refuses(422, "inbox.reason", "anna", MINE, limited("reason", "\"" + "长".repeat(501) + "\""));
        http.refuses(403, "security.missingRole", "bob", "/api/people/anna/substitutes", days("bob", today, today));
        http.refuses(403, "security.missingRole", "auditor", MINE, days("bob", today, today));
        http.refuses(404, "inbox.unknownPerson", "manager", "/api/people/stranger/substitutes", days("bob", today, today));

        http.does("anna", "person.substituted", MINE, days("bob", today, today));

        http.refuses(409, "inbox.substitute.overlaps", "anna", MINE, days("bob", today, today.plusDays(1)));
        http.refuses(409, "inbox.substitute.circle", "bob", MINE, days("anna", today, today));
        assertThat(ids("bob", View.MINE)).hasSize(1);
        var one = jdbc.sql("select id from substitution").query(String.class).single();
        end(404, "inbox.substitute.unknown", "bob", MINE + "/" + one);
        end(403, "security.missingRole", "bob", "/api/people/anna/substitutes/" + one);
        assertThat(http.ask("anna", HttpMethod.DELETE, MINE + "/" + one, "", null, java.util.Locale.ENGLISH)).hasStatus(204);
        end(409, "inbox.substitute.over", "anna", MINE + "/" + one);
    }

    private void end(int status, String message, String who, String path) {
        http.refuses(status, message, who, HttpMethod.DELETE, path, "", null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
    }

    private String limited(String field, String value) {
        return days("bob", today(), today()).replace("}", ", \"" + field + "\": " + value + "}");
    }

    private static String days(String substitute, LocalDate from, LocalDate until) {
        return "{\"substitute\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}".formatted(substitute, from, until);
    }

    private static String to(String person) {
        return "{\"to\": \"" + person + "\", \"reason\": \"离职\"}";
    }
}
