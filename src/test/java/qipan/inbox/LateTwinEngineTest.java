package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone without a network sends again later what had arrived already: it undoes nothing of what came after it. */
class LateTwinEngineTest extends InboxActs {

    @Autowired
    PassingOn passing;

    @Test
    void ofAClaimDoesNotTakeTheTaskAgain() {
        var task = taskOf(run(), POST);
        var claiming = new Meant("claim", "anna", () -> acts.claim(task));
        claiming.arrives();
        as("anna", () -> acts.unclaim(task));

        claiming.arrives();

        assertThat(ids("anna", View.MINE)).isEmpty();
    }

    @Test
    void ofGivingBackDoesNotGiveItBackAgain() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        var givingBack = new Meant("unclaim", "anna", () -> acts.unclaim(task));
        givingBack.arrives();
        as("anna", () -> acts.claim(task));

        givingBack.arrives();

        assertThat(ids("anna", View.MINE)).containsExactly(task);
    }

    @Test
    void ofATransferDoesNotMoveItAgain() {
        var task = taskOf(run(), POST);
        var transferring = new Meant("bob", "manager", () -> passing.transfer(task, "bob", null));
        transferring.arrives();
        as("manager", () -> passing.transfer(task, "anna", null));

        transferring.arrives();

        assertThat(ids("anna", View.MINE)).containsExactly(task);
    }

    /** What somebody means, under a key of its own. */
    private record Meant(String key, String content, String who, Runnable deed) {

        Meant(String content, String who, Runnable deed) {
            this(UUID.randomUUID().toString(), content, who, deed);
        }

        void arrives() {
            Intent.begin(key, content);
            try {
                as(who, deed);
            } finally {
                Intent.end();
            }
        }
    }
}
