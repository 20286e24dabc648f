package qipan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.calendar.WorkCalendar;
import qipan.engine.Models;
import qipan.engine.OverduePolicy;
import qipan.inbox.DueTasks;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Ripe;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;
import qipan.inbox.Escalations;
import qipan.inbox.InboxTask;
import qipan.inbox.OverdueActs;
import qipan.security.Actor;
import qipan.shared.Zones;

/**
 * Reminds at three quarters of a task's time and at its end, and as often afterwards as its step says; tells the superiors some time
 * later, when offices work; and has done what comes last (ADR 0022). What is said and that it has been said is one transaction, so
 * that a crash neither loses nor repeats it.
 */
@Component
class Reminding {

    static final int BATCH = 200;
    /** What a dying node did not get to is done by another so much later. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int MOST_BATCHES = 50;

    private final Lead lead;
    private final DueTasks due;
    private final OverdueActs overdue;
    private final Escalations escalations;
    private final NewsTable news;
    private final Addressees addressees;
    private final Models models;
    private final WorkCalendar calendar;
    private final NotificationSettings settings;
    private final Clock clock;

    Reminding(
            Lead lead,
            DueTasks due,
            OverdueActs overdue,
            Escalations escalations,
            NewsTable news,
            Addressees addressees,
            Models models,
            WorkCalendar calendar,
            NotificationSettings settings,
            Clock clock) {
        this.lead = lead;
        this.due = due;
        this.overdue = overdue;
        this.escalations = escalations;
        this.news = news;
        this.addressees = addressees;
        this.models = models;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000)
    void sweep() {
        var last = new ArrayList<Next>();
        lead.goThrough("remind", MOST_BATCHES, () -> batch(last));
        // Each for itself: what the engine does then is no business of the other tasks.
        last.forEach(task -> overdue.act(task, addressees::above));
    }

    private boolean batch(List<Next> last) {
        var now = clock.instant();
        var said = new ArrayList<News>();
        var next = new ArrayList<Next>();
        var ripe = due.ripe(now, BATCH);
        ripe.forEach(one -> next.add(say(one, now, said, last)));
        news.add(said);
        due.next(next);
        return ripe.size() == BATCH;
    }

    private Next say(Ripe ripe, Instant now, List<News> said, List<Next> last) {
        var task = ripe.task();
        var policy = OverduePolicy.of(models.step(task.where().definition(), task.element()));
        return switch (ripe.stage() == Stage.SOON && !ripe.due().isAfter(now) ? Stage.DUE : ripe.stage()) {
            case SOON -> {
                tell(Kind.SOON, addressees.of(task), task, now, said);
                yield new Next(task.id(), Stage.DUE, ripe.due());
            }
            case DUE -> {
                tell(Kind.DUE, addressees.of(task), task, now, said);
                yield next(task, escalation(ripe.due()), round(policy, 1, now));
            }
            case LATE -> late(ripe, policy, now, said);
            case OVERDUE -> overdue(ripe, policy, now, said, last);
        };
    }

    private Next late(Ripe ripe, OverduePolicy policy, Instant now, List<News> said) {
        var escalation = escalation(ripe.due());
        // A task that was told when it was late already has no round yet.
        var round = ripe.round().number() == 0 ? round(policy, 1, now) : ripe.round();
        if (escalation.isAfter(now)) {
            return next(ripe.task(), escalation, round);
        }
        var above = addressees.withSubstitutes(addressees.above(ripe.task()), ripe.task());
        tell(Kind.LATE, above, ripe.task(), now, said);
        escalations.told(ripe.task().id(), above, now);
        return next(ripe.task(), null, round);
    }

    private Next overdue(Ripe ripe, OverduePolicy policy, Instant now, List<News> said, List<Next> last) {
        var task = ripe.task();
        if (policy.isLast(ripe.round().number())) {
            var again = new Next(task.id(), Stage.OVERDUE, now.plus(LEASE), ripe.round());
            last.add(again);
            return again;
        }
        tell(Kind.AGAIN, addressees.of(task), task, now, said);
        var escalation = escalation(ripe.due());
        var told = ripe.round().at() == null || !escalation.isAfter(ripe.round().at());
        return next(task, told ? null : escalation, round(policy, ripe.round().number() + 1, now));
    }

    /** Counted from when the one before was said: after a pause nobody is reminded twice at once, nor overruled unwarned. */
    private Round round(OverduePolicy policy, int number, Instant now) {
        var at = policy.next(number, now, calendar);
        return at == null ? Round.NONE : new Round(number, at);
    }

    /** @param late when the superiors hear of it, null when they have */
    private static Next next(InboxTask task, @Nullable Instant late, Round round) {
        return late != null && (round.at() == null || !round.at().isBefore(late))
                ? new Next(task.id(), Stage.LATE, late, round)
                : new Next(task.id(), round.at() == null ? Stage.LATE : Stage.OVERDUE, round.at(), round);
    }

    private static void tell(Kind kind, Set<String> people, InboxTask task, Instant now, List<News> said) {
        people.forEach(person -> said.add(News.ofTask(kind, person, task.id(), task.where().key(), Actor.SYSTEM, now)));
    }

    /** Superiors have their rest days: what becomes late on one waits for the next legal workday's morning. */
    private Instant escalation(Instant due) {
        var moment = calendar.intoContactWindow(due.plus(settings.escalateAfter()));
        return calendar.isWorkday(LocalDate.ofInstant(moment, Zones.SHANGHAI))
                ? moment
                : calendar.intoContactWindow(calendar.plusWorkDays(moment, 1, LocalTime.MIN));
    }
}
