package qipan.inbox;

import static qipan.inbox.InboxOnTheEngine.as;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 代理 and the rule that nobody approves what is one's own. */
class SubstitutesOwnWorkEngineTest extends SubstitutingActs {

    @Autowired
    PassingOn passing;

    @Test
    void nobodyApprovesWhatWasWrittenInOnesPlace() {
        away("anna", "bob");
        var byAnna = startAnd(write("anna", "anna"));
        refused("engine.fourEyes", () -> as("anna", () -> completing.complete(byAnna, Map.of(), null)));
        var byBob = startAnd(write("anna", "bob"));
        refused("engine.fourEyes", () -> as("bob", () -> completing.complete(byBob, Map.of(), null)));
        var byZoe = startAnd(write("anna", "zoe"));
        as("zoe", () -> completing.complete(byZoe, Map.of(), null));
    }

    @Test
    void norInPlaceOfWhoWroteIt() {
        var task = write("anna", "anna");
        as("anna", () -> completing.complete(task, Map.of(), null));
        var approval = openOf(task);
        away("anna", "bob");

        refused("engine.fourEyes", () -> as("bob", () -> completing.complete(approval, Map.of(), null)));
    }

    @Test
    void whoWroteALaterRoundAloneIsItsAuthorAlone() {
        away("anna", "bob");
        var instance = instanceOf(startAnd(write("anna", "zoe")));
        // As from the form that the tiny model does not have.
        tasks.complete(taskOf(instance, APPROVE), Map.of("decision", "revise"), "zoe");
        as("manager", () -> passing.transfer(taskOf(instance, WRITE), "bob", null));
        as("bob", () -> completing.complete(taskOf(instance, WRITE), Map.of(), null));
        as("manager", () -> passing.transfer(taskOf(instance, APPROVE), "anna", null));

        as("anna", () -> completing.complete(taskOf(instance, APPROVE), Map.of(), null));
    }
}
