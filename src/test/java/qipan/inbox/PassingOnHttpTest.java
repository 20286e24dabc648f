package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;

/** 转办, 委派 and 归还 from the request to the engine: each rule and each refusal. Anna and Bob are main_ip, Zoe holds nothing. */
class PassingOnHttpTest extends InboxActs {

    private static final String TO_BOB = "{\"to\": \"bob\"}";
    private static final String TO_ZOE = "{\"to\": \"zoe\"}";
    private static final String LONG = "{\"to\": \"zoe\", \"reason\": \"" + "长".repeat(501) + "\"}";
    private static final String TO_YAN = "{\"to\": [\"yan\"]}";
    private static final String ANSWERED = "{\"values\": {\"replies\": 1}}";
    private static final String FINE = "{\"opinion\": \"可以\"}";

    @Autowired
    PassingOn passing;

    @Autowired
    Clock clock;

    private String instance;
    private String post;

    @BeforeEach
    void annasTask() {
        instance = run();
        post = taskOf(instance, POST);
        as("anna", () -> acts.claim(post));
    }

    @Test
    void transfer() {
        var path = at(post, "transfer");
        http.refuses(422, "inbox.unknownPerson", "anna", path, "{}");
        http.refuses(422, "inbox.transfer.lacking", "anna", path, TO_ZOE);
        http.refuses(422, "inbox.reason", "manager", path, LONG);
        http.refuses(403, "inbox.notYours", "bob", path, TO_BOB);
        http.refuses(404, "inbox.unknownTask", "zoe", path, TO_ZOE);
        hold(instance);
        http.refuses(409, "engine.held", "manager", path, TO_ZOE);
        release(instance);

        http.does("anna", "transfer", path, TO_BOB);
        assertThat(ids("bob", View.MINE)).containsExactly(post);
        http.refuses(409, "inbox.wentTo", "anna", path, TO_BOB);
        http.does("manager", "transfer", path, TO_ZOE);

        assertThat(ids("zoe", View.MINE)).containsExactly(post);
        as("manager", () -> passing.transfer(post, "anna", null));
        as("anna", () -> completing.complete(post, ANSWERS, null));
        http.refuses(409, "inbox.over.completed", "manager", path, TO_ZOE);
    }

    @Test
    void nobodyIsGivenAnApprovalOfOnesOwnWork() {
        models.deploy("handover", null, Map.of("handover-tryout.bpmn", read("handover-tryout.bpmn")), true);
        var approval = taskOf(
                processes.start("handover-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("owner", "anna", "initiator", "bob")), "userTask_xx01_approve");

        http.refuses(409, "inbox.transfer.author", "manager", at(approval, "transfer"), TO_BOB);
    }

    @Test
    void delegate() {
        var path = at(post, "delegate");
        http.refuses(422, "inbox.unknownPerson", "anna", path, "{\"to\": \"nobody\"}");
        http.refuses(422, "inbox.hasItAlready", "anna", path, "{\"to\": \"anna\"}");
        http.refuses(422, "inbox.reason", "anna", path, LONG);
        http.refuses(403, "inbox.notYours", "bob", path, TO_ZOE);
        http.refuses(403, "inbox.notYours", "manager", path, TO_ZOE);
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, TO_ZOE);
        release(instance);

        http.does("anna", "delegate", path, TO_ZOE);

        assertThat(ids("zoe", View.MINE)).containsExactly(post);
        http.refuses(409, "inbox.delegated", "zoe", path, TO_BOB);
        http.refuses(409, "inbox.lent", "anna", path, TO_BOB);
        http.refuses(409, "inbox.lent", "anna", at(post, "transfer"), TO_BOB);
        http.refuses(409, "inbox.delegated", "zoe", at(post, "transfer"), TO_BOB);
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "anna", path, TO_ZOE);
    }

    @Test
    void resolve() {
        var path = at(post, "resolve");
        http.refuses(409, "inbox.notDelegated", "anna", path, FINE);
        as("anna", () -> passing.delegate(post, "zoe", null));
        http.refuses(422, "inbox.opinion", "zoe", path, "{\"opinion\": \" \"}");
        http.refuses(403, "inbox.notYours", "bob", path, FINE);
        http.refuses(409, "inbox.lent", "anna", path, FINE);
        hold(instance);
        http.refuses(409, "engine.held", "zoe", path, FINE);
        release(instance);

        http.does("zoe", "resolve", path, FINE);

        assertThat(ids("anna", View.MINE)).containsExactly(post);
        http.refuses(409, "inbox.wentTo", "zoe", path, FINE);
    }

    @Test
    void transferOfALentTask() {
        var path = at(post, "transfer");
        as("anna", () -> passing.delegate(post, "zoe", null));

        http.does("manager", "transfer", path, TO_BOB);

        http.refuses(409, "inbox.wentTo", "zoe", at(post, "resolve"), FINE);
        http.refuses(409, "inbox.wentTo", "anna", at(post, "complete"), ANSWERED);
        http.does("bob", "delegate", at(post, "delegate"), TO_ZOE);
        http.does("zoe", "resolve", at(post, "resolve"), FINE);
        http.does("bob", "complete", at(post, "complete"), ANSWERED);
    }

    /** Zoe and Yan hold nothing in the campaign. */
    @Test
    void whoHadTheTaskHearsWhatBecameOfItAndNobodyElseThatThereIsOne() {
        var complete = at(post, "complete");
        as("manager", () -> passing.transfer(post, "zoe", null));
        as("manager", () -> passing.transfer(post, "bob", null));

        List.of("claim", "unclaim").forEach(act -> http.refuses(409, "inbox.wentTo", "zoe", at(post, act), "{}"));
        http.refuses(409, "inbox.wentTo", "zoe", at(post, "delegate"), TO_BOB);
        http.refuses(409, "inbox.wentTo", "zoe", at(post, "comment"), "{\"text\": \"好\"}");
        http.refuses(409, "inbox.wentTo", "zoe", at(post, "cc"), TO_YAN);
        http.refuses(409, "inbox.wentTo", "zoe", complete, ANSWERED);
        http.refuses(404, "inbox.unknownTask", "yan", complete, ANSWERED);
        assertThat(http.get("zoe", at(post, "colleagues"))).hasStatus(404);

        as("bob", () -> acts.unclaim(post));
        http.refuses(409, "inbox.wentBack", "zoe", complete, ANSWERED);
        as("bob", () -> completing.complete(post, ANSWERS, null));
        http.refuses(409, "inbox.over.completed", "zoe", complete, ANSWERED);
        http.refuses(404, "inbox.unknownTask", "zoe", at(post, "withdraw"), "{}");

        var yesterday = SqlTime.toSql(clock.instant().minus(Duration.ofHours(25)));
        jdbc.sql("update inbox_note set noted_at = ? where task_id = ?").params(yesterday, post).update();
        http.refuses(404, "inbox.unknownTask", "zoe", complete, ANSWERED);
    }
}
