package qipan.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import qipan.calendar.WorkCalendar;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.OverduePolicy;
import qipan.engine.OverduePolicy.Last;
import qipan.engine.Tasks;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * What the program does in nobody's name with a task that is overdue, as its step says (ADR 0022): it decides by the rules that
 * hold for people, or hands up. Each act is a transaction of its own; whoever did something to the task meanwhile was faster.
 */
@Service
public class OverdueActs {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueActs.class);
    private static final Standing SYSTEM = new Standing(Actor.system(), List.of(), Set.of());
    private static final String HAND_UP = "hand-up";
    private static final String FAILED = "overdue-failed";
    private static final Map<Last, String> DECIDED = Map.of(Last.APPROVE, "overdue-approve", Last.REJECT, "overdue-reject");
    private static final Map<Last, String> WORDS = Map.of(Last.APPROVE, "自动通过", Last.REJECT, "自动驳回", Last.SUPERIOR, "上交上级");

    private final Attempts attempts;
    private final TaskRows rows;
    private final DueTasks due;
    private final TaskDesk desk;
    private final CompletingTasks completing;
    private final Concerned concerned;
    private final Tasks tasks;
    private final Models models;
    private final Forms forms;
    private final Standings standings;
    private final Accounts accounts;
    private final WorkCalendar calendar;

    OverdueActs(
            Attempts attempts,
            TaskRows rows,
            DueTasks due,
            TaskDesk desk,
            CompletingTasks completing,
            Concerned concerned,
            Tasks tasks,
            Models models,
            Forms forms,
            Standings standings,
            Accounts accounts,
            WorkCalendar calendar) {
        this.attempts = attempts;
        this.rows = rows;
        this.due = due;
        this.desk = desk;
        this.completing = completing;
        this.concerned = concerned;
        this.tasks = tasks;
        this.models = models;
        this.forms = forms;
        this.standings = standings;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    /**
     * Does what comes last in a task's policy. What is refused is recorded, and tried again some rounds later.
     *
     * @param said where the task stands; another place means that something has happened
     * @param above usernames of those to whom a task goes, or who hear what was decided, the most fitting first
     */
    public void act(Next said, Function<InboxTask, Set<String>> above) {
        try {
            once(said, (task, policy) -> {
                if (policy.last() == Last.SUPERIOR) {
                    handUp(task, policy, above.apply(task));
                } else {
                    decide(task, policy, above.apply(task));
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn("Overdue task {} stays as it is: {}", said.task(), failed.toString());
            once(said, (task, policy) -> fail(task, policy, said, failed));
        }
    }

    private interface Deed {

        void on(InboxTask task, OverduePolicy policy);
    }

    private void once(Next said, Deed deed) {
        attempts.run(() -> {
            rows.lock(said.task()).filter(task -> due.stillAt(said)).ifPresent(task ->
                    deed.on(task, OverduePolicy.of(models.step(task.where().definition(), task.element()))));
            return said;
        });
    }

    private void decide(InboxTask task, OverduePolicy policy, Set<String> above) {
        var people = concerned.of(task, above);
        takeBack(task);
        var answers = new HashMap<String, Object>(Map.of("decision", policy.last().word()));
        if (forms.asks(models.step(task.where().definition(), task.element()).formKey(), "comment")) {
            answers.put("comment", words(policy));
        }
        completing.completeBySystem(SYSTEM, task, answers);
        tell(task, DECIDED.getOrDefault(policy.last(), FAILED), words(policy), policy, Map.of());
        concerned.tell(task, policy.last() == Last.APPROVE, people, words(policy));
    }

    private void handUp(InboxTask task, OverduePolicy policy, Set<String> above) {
        var to = above.stream().filter(person -> mayHave(person, task)).findFirst()
                .orElseThrow(() -> Refusal.conflict("inbox.overdue.nobodyAbove"));
        var from = task.assignee() == null ? standings.whoCouldTake(task) : List.of(task.assignee());
        tasks.assign(task.id(), to);
        tell(task, HAND_UP, names(from) + " → " + names(List.of(to)) + "：" + words(policy), policy, Map.of("assignee", to));
        desk.publish(new TaskHandedUp(task.id(), task.where().key(), from, to, desk.now()));
        var again = policy.next(1, desk.now(), calendar);
        due.next(List.of(new Next(task.id(), Stage.OVERDUE, again, new Round(1, again))));
    }

    /** Not who has it, is gone, or wrote what it approves. */
    private boolean mayHave(String person, InboxTask task) {
        return !person.equals(task.assignee()) && accounts.find(person).isPresent() && tasks.writtenBy(person, List.of(task.id())).isEmpty();
    }

    /** From whom it was lent to: who decides is not asked for an opinion. */
    private void takeBack(InboxTask task) {
        if (task.delegated()) {
            tasks.giveBack(task.id());
        }
    }

    private void fail(InboxTask task, OverduePolicy policy, Next said, RuntimeException failed) {
        var why = failed instanceof Refusal refusal ? refusal.messageKey() : failed.getClass().getSimpleName();
        var fields = failed instanceof Refusal refusal
                ? refusal.violations().stream().map(Violation::field).map(String::valueOf).collect(Collectors.joining(", "))
                : "";
        tell(task, FAILED, words(policy) + (fields.isEmpty() ? "" : "：" + fields), policy, Map.of("why", why));
        var number = said.round().number() + 1;
        var again = policy.last() == Last.SUPERIOR ? null : policy.next(number, desk.now(), calendar);
        due.next(List.of(new Next(task.id(), Stage.OVERDUE, again, new Round(number, again))));
    }

    private void tell(InboxTask task, String act, String words, OverduePolicy policy, Map<String, Object> more) {
        desk.note(SYSTEM, task, act, words);
        var after = new HashMap<String, Object>(more);
        after.put("policy", policy.last().word());
        after.put("reminders", policy.reminders());
        after.put("due", String.valueOf(task.due()));
        desk.tell(SYSTEM, task, act, task.assignee() == null ? Map.of() : Map.of("assignee", task.assignee()), after);
    }

    private static String words(OverduePolicy policy) {
        var last = WORDS.getOrDefault(policy.last(), "");
        return policy.reminders() == 0 ? "超时" + last : "超时提醒 " + policy.reminders() + " 次后" + last;
    }

    private String names(List<String> people) {
        var names = accounts.namesOf(people);
        return people.stream().map(person -> names.getOrDefault(person, person)).collect(Collectors.joining("、"));
    }
}
