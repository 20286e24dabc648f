package qipan.inbox;

import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.Substituting.Wish;
import qipan.shared.Zones;

/** Who loses the race loses sight of the task with it, and is told 409 all the same. Zoe and Yan hold nothing in the campaign. */
class RacingOutOfSightHttpTest extends RacingActs {

    @Autowired
    PassingOn passing;

    @Autowired
    Substituting substituting;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsThere() {
        jdbc.sql("delete from substitution").update();
    }

    @RepeatedTest(ROUNDS)
    void completeAndTransfer() {
        var task = zoes(annas());
        oneWins(new Request("zoe", task, "complete", ANSWERED), new Request("manager", task, "transfer", TO_BOB));
    }

    @RepeatedTest(ROUNDS)
    void returnAndTransfer() {
        var task = zoes(write());
        oneWins(new Request("zoe", task, "return", TO_DRAFT), new Request("manager", task, "transfer", TO_BOB));
    }

    @RepeatedTest(ROUNDS)
    void completeInPlaceOfSomebodyAndTransfer() {
        yanStandsInForZoe();
        var task = zoes(annas());
        oneWins(new Request("yan", task, "complete", ANSWERED), new Request("manager", task, "transfer", TO_BOB));
    }

    @Test
    void whoStoodInForTheLoserHearsWhatBecameOfIt() {
        yanStandsInForZoe();
        var task = zoes(annas());
        as("manager", () -> passing.transfer(task, "bob", null));

        http.refuses(409, "inbox.wentTo", "yan", at(task, "complete"), ANSWERED);

        everybodyIsThere();
        http.refuses(404, "inbox.unknownTask", "yan", at(task, "complete"), ANSWERED);
    }

    private void yanStandsInForZoe() {
        var day = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        as("zoe", () -> substituting.set("zoe", new Wish("yan", day, day, null, null, null, null)));
    }

    /** Zoe, who holds nothing in the campaign, has been given it. */
    private String zoes(String task) {
        as("manager", () -> passing.transfer(task, "zoe", null));
        return task;
    }
}
