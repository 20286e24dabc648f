package qipan.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Models;
import qipan.inbox.Inbox;
import qipan.inbox.Inbox.Offered;
import qipan.inbox.InboxTask;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.shared.Zones;

/** What lies around a task, for whoever sees it: how far its process is, and what this day brings its group. */
@Service
class AroundTask {

    /** More than a day of one group ever has. */
    private static final int MOST = 200;

    private final Inbox inbox;
    private final AuditTrail trail;
    private final EntryStore entries;
    private final Models models;
    private final Clock clock;

    AroundTask(Inbox inbox, AuditTrail trail, EntryStore entries, Models models, Clock clock) {
        this.inbox = inbox;
        this.trail = trail;
        this.entries = entries;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Not who did what: whoever sees one task need not see the others.
     *
     * @param here the step of the task
     * @param flows ids of the sequence flows that were walked
     */
    record Progress(String process, int version, String here, List<Passage> steps, List<String> flows) {}

    /** @param outcome {@code completed | cancelled | active} */
    record Passage(String id, @Nullable String name, @Nullable String nameEn, String type, String outcome) {}

    /** @param tasks ended today and open until its end, late ones among them; only those that whoever asks sees */
    record Day(LocalDate date, List<InboxTask> tasks) {}

    /** @throws qipan.shared.Refusal 404 when there is no such task for the person who asks */
    Progress progress(String id) {
        var task = inbox.get(id).task();
        var where = task.where();
        var trace = trail.retold(where.instance());
        var steps = trace.steps().stream().map(step -> passage(where.definition(), step)).toList();
        return new Progress(where.process(), where.version(), task.element(), steps, trace.flows());
    }

    private Passage passage(String definition, Trace.Step step) {
        var model = models.step(definition, step.id());
        return new Passage(step.id(), step.name(), model.name() == null ? null : model.nameEn(), step.type(), step.outcome());
    }

    /** @throws qipan.shared.Refusal 404 when there is no such task for the person who asks */
    Day day(String id) {
        var task = inbox.get(id).task();
        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        var campaign = task.campaign();
        var group = task.group();
        return new Day(today, campaign == null || group == null ? List.of() : tasks(task, campaign, group, today));
    }

    private List<InboxTask> tasks(InboxTask task, String campaign, String group, LocalDate day) {
        var from = day.atStartOfDay(Zones.SHANGHAI).toInstant();
        var until = day.plusDays(1).atStartOfDay(Zones.SHANGHAI).toInstant();
        var ended = inbox.done(campaign, entries.endedTasks(campaign, group, from, until, MOST));
        var others = inbox.find(new TaskQuery(View.TEAM, campaign, group, null, null, null, MOST, null)).items().stream()
                .map(Offered::task)
                .filter(other -> !other.id().equals(task.id()));
        // Who sees but own work sees no list of others, and still this task.
        var open = Stream.concat(Stream.of(task).filter(own -> own.done() == null), others)
                .filter(one -> one.due() != null && one.due().isBefore(until));
        return Stream.concat(ended.stream(), open).toList();
    }
}
