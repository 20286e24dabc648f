package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

/**
 * Two requests at the same moment that only one of them can have: one is done and recorded, one is told 409. Anna and Bob are main_ip,
 * Bob is group_admin too. Copies, urging and many who do the same: {@link InboxAtOnceEngineTest}.
 */
class RacingActsHttpTest extends RacingActs {

    private static final String TO_ZOE = "{\"to\": \"zoe\"}";
    private static final String APPROVED = "{\"values\": {\"decision\": \"approve\"}}";

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
        oneWins(new Request("anna", task, "delegate", TO_ZOE), new Request("anna", task, "delegate", TO_BOB));
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
}
