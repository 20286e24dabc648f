package qipan.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.calendar.WorkCalendar;
import qipan.inbox.DueTasks;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Ripe;
import qipan.inbox.DueTasks.Stage;
import qipan.security.Actor;
import qipan.shared.Zones;

/**
 * Reminds at three quarters of a task's time and at its end, and tells the superiors some time later, when offices work. What is
 * said and that it has been said is one transaction, so that a crash neither loses nor repeats it.
 */
@Component
class Reminding {

    static final int BATCH = 200;
    private static final int MOST_BATCHES = 50;

    private final Lead lead;
    private final DueTasks due;
    private final NewsTable news;
    private final Addressees addressees;
    private final WorkCalendar calendar;
    private final NotificationSettings settings;
    private final Clock clock;

    Reminding(
            Lead lead,
            DueTasks due,
            NewsTable news,
            Addressees addressees,
            WorkCalendar calendar,
            NotificationSettings settings,
            Clock clock) {
        this.lead = lead;
        this.due = due;
        this.news = news;
        this.addressees = addressees;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000)
    void sweep() {
        lead.goThrough("remind", MOST_BATCHES, this::batch);
    }

    private boolean batch() {
        var now = clock.instant();
        var said = new ArrayList<News>();
        var next = new ArrayList<Next>();
        var ripe = due.ripe(now, BATCH);
        ripe.forEach(one -> say(one, now, said, next));
        news.add(said);
        due.next(next);
        return ripe.size() == BATCH;
    }

    private void say(Ripe ripe, Instant now, List<News> said, List<Next> next) {
        var stage = ripe.stage() == Stage.SOON && !ripe.due().isAfter(now) ? Stage.DUE : ripe.stage();
        var escalation = escalation(ripe.due());
        if (stage == Stage.LATE && escalation.isAfter(now)) {
            next.add(new Next(ripe.task().id(), Stage.LATE, escalation));
            return;
        }
        people(ripe, stage).forEach(person -> said.add(News.ofTask(
                Kind.of(stage), person, ripe.task().id(), ripe.task().where().key(), Actor.SYSTEM, now)));
        next.add(switch (stage) {
            case SOON -> new Next(ripe.task().id(), Stage.DUE, ripe.due());
            case DUE -> new Next(ripe.task().id(), Stage.LATE, escalation);
            case LATE -> new Next(ripe.task().id(), Stage.LATE, null);
        });
    }

    private Set<String> people(Ripe ripe, Stage stage) {
        return stage == Stage.LATE ? addressees.above(ripe.task()) : addressees.of(ripe.task());
    }

    /** Superiors have their rest days: what becomes late on one waits for the next legal workday's morning. */
    private Instant escalation(Instant due) {
        var moment = calendar.intoContactWindow(due.plus(settings.escalateAfter()));
        return calendar.isWorkday(LocalDate.ofInstant(moment, Zones.SHANGHAI))
                ? moment
                : calendar.intoContactWindow(calendar.plusWorkDays(moment, 1, LocalTime.MIN));
    }
}
