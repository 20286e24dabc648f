package qipan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;

/** An approval of Anna's that is overdue, and what the program does with it. Wendy wrote what is approved. */
abstract class OverdueTasks extends SigningActs {

    static final String APPROVED = "overdue=approve overdueReminders=2 overdueEvery=4h";

    @Autowired
    OverdueActs overdue;

    @Autowired
    DueTasks due;

    @Autowired
    PassingOn passing;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    String annas(String policy) {
        begin(model().replace("<!--signing-->", properties(policy)), Map.of("signer", "anna", "initiator", "wendy"));
        told.acts.clear();
        return task("anna");
    }

    void act(String task, int round) {
        act(task, round, up -> Set.of());
    }

    void act(String task, int round, Function<InboxTask, Set<String>> above) {
        told.acts.clear();
        overdue.act(stands(task, round), above);
    }

    /** As the sweep leaves it: to be tried again by whoever finds it still there. */
    Next stands(String task, int round) {
        var now = clock.instant();
        var said = new Next(task, Stage.OVERDUE, now.plus(Duration.ofMinutes(5)), new Round(round, now));
        new TransactionTemplate(transactions).executeWithoutResult(status -> due.next(List.of(said)));
        return said;
    }

    List<DueTasks.Ripe> ripe(Instant at) {
        return new TransactionTemplate(transactions).execute(status -> due.ripe(at, 10)).stream()
                .filter(one -> one.task().where().instance().equals(instance)).toList();
    }
}
