package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.shared.BusinessKey;

/**
 * Two requests at the same moment that only one of them can have: one is done and recorded, one is told 409. Anna and Bob are main_ip,
 * Bob is group_admin too. Copies, urging and many who do the same: {@link InboxAtOnceEngineTest}.
 */
class RacingActsHttpTest extends SigningActs {

    private static final int ROUNDS = 3;
    private static final String DRAFT = "userTask_xx11_draft";
    private static final String WRITE = "userTask_xx12_write";
    private static final String TO_DRAFT = "{\"to\": \"userTask_xx11_draft\", \"reason\": \"重来\"}";
    private static final String TO_ZOE = "{\"to\": \"zoe\"}";
    private static final String ANSWERED = "{\"values\": {\"replies\": 1}}";
    private static final String APPROVED = "{\"values\": {\"decision\": \"approve\"}}";

    private record Request(String who, String task, String act, String body) {}

    @BeforeEach
    void moves() {
        models.deploy("moves", null, Map.of("inbox-moves.bpmn", read("inbox-moves.bpmn")), true);
    }

    @RepeatedTest(ROUNDS)
    void completeAndComplete() {
        var task = taskOf(run(), POST);
        oneWins(new Request("anna", task, "complete", ANSWERED), new Request("bob", task, "complete", ANSWERED));
        assertThat(told.done).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void completeAndTransfer() {
        var task = taskOf(run(), POST);
        oneWins(new Request("anna", task, "complete", ANSWERED), new Request("manager", task, "transfer", TO_ZOE));
    }

    @RepeatedTest(ROUNDS)
    void completeAndDelegate() {
        var task = annas();
        oneWins(new Request("anna", task, "complete", ANSWERED), new Request("anna", task, "delegate", TO_ZOE));
    }

    @RepeatedTest(ROUNDS)
    void delegateAndDelegate() {
        var task = annas();
        oneWins(new Request("anna", task, "delegate", TO_ZOE), new Request("anna", task, "delegate", "{\"to\": \"bob\"}"));
    }

    @RepeatedTest(ROUNDS)
    void claimAndClaim() {
        var task = taskOf(run(), POST);
        oneWins(new Request("anna", task, "claim", "{}"), new Request("bob", task, "claim", "{}"));
    }

    @RepeatedTest(ROUNDS)
    void claimAndComplete() {
        var task = taskOf(run(), POST);
        oneWins(new Request("anna", task, "claim", "{}"), new Request("bob", task, "complete", ANSWERED));
    }

    @RepeatedTest(ROUNDS)
    void claimAndReturn() {
        var task = write();
        oneWins(new Request("anna", task, "claim", "{}"), new Request("bob", task, "return", TO_DRAFT));
    }

    @RepeatedTest(ROUNDS)
    void completeAndReturn() {
        var task = write();
        oneWins(new Request("anna", task, "complete", "{}"), new Request("bob", task, "return", TO_DRAFT));
    }

    @RepeatedTest(ROUNDS)
    void completeAndJump() {
        var task = write();
        oneWins(new Request("anna", task, "complete", "{}"), new Request("manager", task, "jump", TO_DRAFT));
    }

    @RepeatedTest(ROUNDS)
    void withdrawAndCompleteOfTheNext() {
        var next = write();
        oneWins(new Request("anna", draft(), "withdraw", "{}"), new Request("bob", next, "complete", "{}"));
    }

    @RepeatedTest(ROUNDS)
    void withdrawAndClaimOfTheNext() {
        var next = write();
        oneWins(new Request("anna", draft(), "withdraw", "{}"), new Request("bob", next, "claim", "{}"));
    }

    @RepeatedTest(ROUNDS)
    void withdrawAndWithdraw() {
        write();
        oneWins(new Request("anna", draft(), "withdraw", "{}"), new Request("anna", draft(), "withdraw", "{}"));
    }

    @RepeatedTest(ROUNDS)
    void addSignerAndComplete() {
        byAnna();
        var task = task("anna");
        oneWins(new Request("anna", task, "complete", APPROVED),
                new Request("anna", task, "add-signer", "{\"to\": \"zoe\", \"turn\": \"before\", \"reason\": \"请看\"}"));
    }

    @RepeatedTest(ROUNDS)
    void voteAndRemovalOfTheSeat() {
        byThree(false, "signing=all");
        oneWins(new Request("bob", task("bob"), "complete", APPROVED),
                new Request("manager", task("anna"), "remove-signer", "{\"signer\": \"1\", \"reason\": \"不必签\"}"));
    }

    @RepeatedTest(ROUNDS)
    void voteAndRemovalOfWhoWasAsked() {
        byAnna();
        asks("anna", "zoe", "before");
        var signer = listed("anna", "zoe").id();
        oneWins(new Request("zoe", task("zoe"), "complete", APPROVED),
                new Request("anna", task("anna"), "remove-signer", "{\"signer\": \"" + signer + "\", \"reason\": \"不必签\"}"));
    }

    private String annas() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        return task;
    }

    /** Anna has drafted; to write is nobody's yet. */
    private String write() {
        instance = processes.start("inbox-moves", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of());
        as("anna", () -> completing.complete(taskOf(instance, DRAFT), Map.of(), null));
        return taskOf(instance, WRITE);
    }

    private String draft() {
        return jdbc.sql("select task_id from inbox_done where instance = ? and element = ?").params(instance, DRAFT).query(String.class).single();
    }

    private void oneWins(Request first, Request second) {
        var before = told.acts.size();

        assertThat(atOnce(first, second)).extracting(answer -> answer.getResponse().getStatus()).containsExactlyInAnyOrder(204, 409);

        assertThat(told.acts).hasSize(before + 1);
    }

    private List<MvcTestResult> atOnce(Request... requests) {
        var start = new CyclicBarrier(requests.length);
        var threads = Executors.newFixedThreadPool(requests.length);
        try {
            var running = Stream.of(requests).map(request -> threads.submit(() -> {
                start.await();
                return http.post(request.who(), HttpOnTheEngine.at(request.task(), request.act()), request.body());
            })).toList();
            var answers = new ArrayList<MvcTestResult>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
