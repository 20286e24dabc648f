package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 加签, 减签 and their approvals from the request to the engine: each rule and each refusal. Wendy wrote what is approved. */
class SigningHttpTest extends SigningActs {

    private static final String APPROVED = decided("approve");

    @Autowired
    PassingOn passing;

    /** 驳回, 或签: the step's own policy says what becomes of it. */
    @Test
    void decide() {
        byAnna();
        http.refuses(422, "form.option", "anna", at(task("anna"), "complete"), decided("maybe"));
        http.does("anna", "complete", at(task("anna"), "complete"), decided("revise"));
        assertThat(steps()).containsExactly(REWORK);
        byAnna();
        http.does("anna", "complete", at(task("anna"), "complete"), decided("reject"));
        assertThat(steps()).isEmpty();
        byThree(false, "signing=any");
        var zoes = task("zoe");

        http.does("bob", "complete", at(task("bob"), "complete"), APPROVED);

        assertThat(steps()).containsExactly(PUBLISH);
        http.refuses(409, "inbox.over.cancelled", "zoe", at(zoes, "complete"), decided("reject"));
    }

    @Test
    void addSigner() {
        byAnna();
        var annas = task("anna");
        var path = at(annas, "add-signer");
        http.refuses(422, "inbox.unknownPerson", "anna", path, add("nobody", "before"));
        http.refuses(422, "inbox.signer.turn", "anna", path, add("zoe", "beside"));
        http.refuses(422, "inbox.reason", "anna", path, "{\"to\": \"zoe\", \"turn\": \"before\"}");
        http.refuses(422, "inbox.signer.self", "anna", path, add("anna", "before"));
        http.refuses(409, "inbox.transfer.author", "anna", path, add("wendy", "before"));
        http.refuses(403, "inbox.notYours", "bob", path, add("zoe", "before"));
        http.refuses(404, "inbox.unknownTask", "yan", path, add("zoe", "before"));
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, add("zoe", "before"));
        release(instance);

        http.does("anna", "add-signer", path, add("zoe", "before"));

        assertThat(approvers()).containsExactly("anna", "zoe");
        http.refuses(409, "inbox.signer.already", "anna", path, add("zoe", "after"));
        http.refuses(409, "inbox.signer.first", "anna", at(annas, "complete"), APPROVED);
        for (var more = 1; more < 20; more++) {
            assertThat(http.post("anna", path, add("p" + more, "after"))).hasStatus(204);
        }
        http.refuses(409, "inbox.signer.most", "anna", path, add("p20", "after"));
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "anna", path, add("p21", "before"));
    }

    @Test
    void addsNobodyWhereNobodyIsAsked() {
        byThree(false, "signing=any");
        http.refuses(409, "inbox.signer.anyAfter", "anna", at(task("anna"), "add-signer"), add("tina", "after"));
        byAnna();
        var annas = task("anna");
        as("anna", () -> passing.delegate(annas, "bob", null));
        http.refuses(409, "inbox.delegated", "bob", at(annas, "add-signer"), add("zoe", "before"));
        http.refuses(409, "inbox.lent", "anna", at(annas, "add-signer"), add("zoe", "before"));
        var post = taskOf(run(), POST);
        as("anna", () -> acts.claim(post));
        http.refuses(409, "engine.signing.notApproval", "anna", at(post, "add-signer"), add("zoe", "before"));
    }

    @Test
    void removeWhoWasAsked() {
        byAnna();
        var annas = task("anna");
        var path = at(annas, "remove-signer");
        asks("anna", "zoe", "before");
        asks("anna", "tina", "after");
        var zoe = remove(listedAsked("zoe"));
        http.refuses(422, "inbox.reason", "anna", path, "{\"signer\": \"" + listedAsked("zoe") + "\"}");
        http.refuses(422, "inbox.signer.unknown", "anna", path, remove("none"));
        http.refuses(403, "inbox.signer.notAsked", "bob", path, zoe);
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, zoe);
        release(instance);

        http.does("anna", "remove-signer", path, zoe);

        assertThat(approvers()).containsExactly("anna");
        http.refuses(409, "inbox.signer.removed", "anna", path, zoe);
        var tina = listedAsked("tina");
        decides("anna", "approve");
        http.refuses(409, "engine.signing.last", "manager", at(task("tina"), "remove-signer"), remove(tina));
        http.refuses(409, "inbox.over.completed", "manager", path, remove(tina));
        var tinas = task("tina");
        decides("tina", "approve");
        http.refuses(409, "inbox.signer.takesNothingBack", "tina", at(tinas, "withdraw"), "{}");
    }

    @Test
    void removesNobodyWhoHasSignedOrIsNoLongerAsked() {
        byAnna();
        var path = at(task("anna"), "remove-signer");
        asks("anna", "zoe", "before");
        asks("anna", "tina", "before");
        decides("zoe", "approve");
        http.refuses(409, "inbox.signer.signed", "anna", path, remove(listedAsked("zoe")));
        // Nobody comes here by acts alone: what was withdrawn takes the step along.
        jdbc.sql("update inbox_signer set task = 'withdrawn' where id = ?").param(listedAsked("tina")).update();
        http.refuses(409, "inbox.signer.dropped", "anna", path, remove(listedAsked("tina")));
    }

    @Test
    void removeWhomTheModelNames() {
        byThree(false, "signing=all");
        var path = at(task("anna"), "remove-signer");
        http.refuses(403, "inbox.signer.notNamed", "anna", path, remove("1"));
        http.refuses(422, "inbox.signer.unknown", "manager", path, remove("7"));

        http.does("manager", "remove-signer", path, remove("1"));

        assertThat(approvers()).containsExactly("anna", "zoe");
        http.refuses(409, "inbox.signer.removed", "manager", path, remove("1"));
        http.does("manager", "remove-signer", path, remove("2"));
        http.refuses(409, "engine.signing.lastNamed", "manager", path, remove("0"));
    }

    @Test
    void nobodyRemovesWhoSignsOnesOwnWork() {
        begin(model().replace("<!--signing-->", properties("signing=all")).replace("<!--loop-->", loop(false)),
                Map.of("people", List.of("anna", "bob", "zoe"), "initiator", "manager"));

        http.refuses(409, "inbox.signer.author", "manager", at(task("anna"), "remove-signer"), remove("1"));
    }

    @Test
    void whatLeadsToAStepThatNobodyCouldDecideIsRefused() {
        begin(model().replace("<!--publishing-->", "<bpmn:extensionElements><camunda:properties>"
                        + properties("approval=last noApprover=refuse") + "</camunda:properties></bpmn:extensionElements>"),
                Map.of("signer", "anna", "initiator", "wendy"));

        http.refuses(409, "engine.noApprover", "anna", at(task("anna"), "complete"), APPROVED);

        assertThat(steps()).containsExactly(APPROVE);
    }

    private String listedAsked(String person) {
        return jdbc.sql("select id from inbox_signer where person = ? order by asked_at desc, id desc").param(person).query(String.class).list().get(0);
    }

    private static String decided(String decision) {
        return "{\"values\": {\"decision\": \"" + decision + "\"}}";
    }

    private static String add(String person, String turn) {
        return "{\"to\": \"" + person + "\", \"turn\": \"" + turn + "\", \"reason\": \"请看\"}";
    }

    private static String remove(String signer) {
        return "{\"signer\": \"" + signer + "\", \"reason\": \"不必签\"}";
    }
}
