package qipan.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Successors;
import qipan.engine.Tasks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Tasks given to another person: for good (转办), or to be given back with an opinion (委派 and 归还). */
@Service
public class PassingOn {

    private final TaskDesk desk;
    private final Hands hands;
    private final Tasks tasks;
    private final Accounts accounts;
    private final Standings standings;
    private final Successors successors;

    PassingOn(TaskDesk desk, Hands hands, Tasks tasks, Accounts accounts, Standings standings, Successors successors) {
        this.desk = desk;
        this.hands = hands;
        this.tasks = tasks;
        this.accounts = accounts;
        this.standings = standings;
        this.successors = successors;
    }

    /** Names, by username, of those who could have taken an open task instead of its assignee. */
    public Map<String, String> colleagues(String id) {
        return desk.look(id, (me, task) -> new TreeMap<>(accounts.namesOf(
                standings.whoCouldTake(task).stream().filter(person -> !person.equals(task.assignee())).toList())));
    }

    /**
     * A manager hands a task to anybody; who has it, to somebody who could have taken it instead. It is that person's own from then
     * on, also when it was lent: nobody waits for it to come back. To whom has it already changes nothing.
     *
     * @throws Refusal 422 for somebody who cannot have it, 409 for who wrote what the task approves
     */
    public void transfer(String id, @Nullable String to, @Nullable String reason) {
        var heir = person(to);
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            if (!me.actor().has(Role.MANAGER)) {
                hands.refuseOthers(me, task);
                Hands.refuseDelegated(task);
                if (!standings.whoCouldTake(task).contains(heir.username())) {
                    throw wrong("role", "inbox.transfer.lacking", heir.name());
                }
            }
            if (heir.username().equals(task.assignee()) && !task.delegated()) {
                return;
            }
            refuseAuthor(heir, task);
            tasks.assign(id, heir.username());
            tell(me, task, "transfer", heir, reason);
        });
    }

    /** Asks another person to look at a task. Who asked completes it, after it came back. */
    public void delegate(String id, @Nullable String to, @Nullable String reason) {
        var helper = person(to);
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseOthers(me, task);
            Hands.refuseDelegated(task);
            if (helper.username().equals(task.assignee())) {
                throw wrong("other", "inbox.hasItAlready", helper.name());
            }
            tasks.delegate(id, helper.username());
            tell(me, task, "delegate", helper, reason);
        });
    }

    /** Gives a delegated task back, with what one thinks of it. */
    public void giveBack(String id, @Nullable String opinion) {
        var said = Said.required(opinion, "opinion", "inbox.opinion");
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseOthers(me, task);
            if (!task.delegated()) {
                throw Refusal.conflict("inbox.notDelegated");
            }
            var to = whoWants(task);
            tasks.giveBack(id);
            if (!to.equals(task.owner())) {
                tasks.assign(id, to);
            }
            desk.note(me, task, "resolve", said);
            desk.tell(me, task, "resolve", Map.of("assignee", String.valueOf(task.assignee())), Map.of("assignee", to, "opinion", said));
        });
    }

    /** Who lent it; of whom has handed over since, the successor, but never an approval to who wrote it. */
    private String whoWants(InboxTask task) {
        var lender = Objects.requireNonNull(task.owner());
        var heir = successors.inPlaceOf(lender, task.id(), task.campaign());
        return tasks.writtenBy(heir, List.of(task.id())).isEmpty() ? heir : lender;
    }

    private void tell(Standing me, InboxTask task, String act, Account to, @Nullable String reason) {
        var why = Said.optional(reason);
        desk.note(me, task, act, to.name() + (why == null ? "" : "：" + why));
        var after = new HashMap<String, Object>(Map.of("assignee", to.username()));
        if (why != null) {
            after.put("reason", why);
        }
        desk.tell(me, task, act, having(task), after);
    }

    /** Who has it, and who has lent it. */
    private static Map<String, Object> having(InboxTask task) {
        var having = new HashMap<String, Object>();
        if (task.assignee() != null) {
            having.put("assignee", task.assignee());
        }
        if (task.delegated()) {
            having.put("owner", String.valueOf(task.owner()));
        }
        return having;
    }

    private Account person(@Nullable String username) {
        var asked = username == null ? "" : username;
        return accounts.find(asked).orElseThrow(() -> wrong("exists", "inbox.unknownPerson", asked));
    }

    private void refuseAuthor(Account to, InboxTask task) {
        if (!tasks.writtenBy(to.username(), List.of(task.id())).isEmpty()) {
            throw Refusal.conflict("inbox.transfer.author", to.name());
        }
    }

    private static Refusal wrong(String rule, String message, String person) {
        return Refusal.invalid(message, List.of(Violation.ofField("to", rule, message, person)), person);
    }
}
