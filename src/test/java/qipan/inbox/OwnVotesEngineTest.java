package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is asked as well in a step of several people has a vote of one's own. */
class OwnVotesEngineTest extends SigningActs {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allIncludesThem(boolean sequential) {
        byThree(sequential, "signing=all");
        asks("anna", "tina", "before");
        asks("anna", "uma", "after");

        refused("inbox.signer.first", () -> decides("anna", "approve"));
        decides("tina", "approve");
        decides("anna", "approve");
        assertThat(approvers()).contains("uma");
        if (!sequential) {
            decides("bob", "approve");
            decides("zoe", "approve");
            assertThat(steps()).containsExactly(APPROVE);
        }
        decides("uma", "approve");
        if (sequential) {
            assertThat(approvers()).containsExactly("bob");
            decides("bob", "approve");
            decides("zoe", "approve");
        }

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH)).get("briefSignatures").toString()).contains("tina", "uma", "anna", "bob", "zoe");
    }

    @Test
    void oneWhoDoesNotAgreeHasOneVoteOfAll() {
        byThree(false, "signing=percent signingPercent=60");
        asks("anna", "tina", "before");

        decides("tina", "reject");
        assertThat(approvers()).containsExactly("anna", "bob", "zoe");
        decides("bob", "approve");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        decides("anna", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void theyWeighWhatTheModelSaysOrOne() {
        byThree(false, "signing=weighted signingPercent=60 signingWeights=zoe=3,tina=2");
        asks("anna", "tina", "after");
        asks("anna", "uma", "after");
        assertThat(listed("anna", "zoe").votes()).isEqualTo(3);
        assertThat(listed("anna", "tina")).returns(2, RemovingSigners.Listed::votes).returns(Signer.State.WAITING, RemovingSigners.Listed::state);
        assertThat(listed("bob", "uma").votes()).isOne();

        decides("zoe", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        decides("bob", "reject");
        decides("anna", "approve");
        assertThat(approvers()).containsExactly("tina", "uma");
        decides("uma", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefBy", "uma");
    }

    @Test
    void whereOneDecidesSheMayBeTheOne() {
        byThree(false, "signing=any");
        refused("inbox.signer.anyAfter", () -> asks("anna", "tina", "after"));
        asks("anna", "tina", "before");

        decides("tina", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void whoSignsAfterwardsIsAskedWhateverIsSaidUnlessItIsDecided() {
        byThree(false, "signing=percent signingPercent=50");
        asks("anna", "tina", "after");
        asks("bob", "uma", "after");
        var bobs = task("bob");

        decides("anna", "reject");
        assertThat(approvers()).contains("tina");
        decides("tina", "reject");
        assertThat(approvers()).containsExactly("bob", "zoe");
        decides("bob", "reject");

        assertThat(steps()).isEmpty();
        assertThat(as("bob", () -> adding.around(bobs))).extracting(Signer::person, Signer::state)
                .contains(tuple("uma", Signer.State.DROPPED));
    }

    @Test
    void nobodyHasTwoVotes() {
        byThree(true, "signing=all");
        asks("anna", "tina", "before");
        refused("inbox.signer.already", () -> asks("anna", "zoe", "before"));
        decides("tina", "approve");
        refused("inbox.signer.already", () -> asks("anna", "tina", "after"));
        decides("anna", "approve");
        refused("inbox.signer.already", () -> asks("bob", "anna", "before"));
    }

    @Test
    void anotherRoundBeginsWithWhomTheModelNames() {
        byThree(false, "signing=all");
        asks("anna", "tina", "before");
        decides("bob", "revise");
        as("anna", () -> completing.complete(taskOf(instance, REWORK), Map.of(), null));

        assertThat(approvers()).containsExactly("anna", "bob", "zoe");
        assertThat(as("anna", () -> removing.of(task("anna")))).hasSize(3);
        asks("anna", "tina", "before");
        assertThat(approvers()).contains("tina");
    }
}
