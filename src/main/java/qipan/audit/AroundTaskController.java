package qipan.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.audit.AroundTask.Progress;
import qipan.inbox.InboxTask;
import qipan.security.Accounts;

/** What the page of a task shows of its process and of its group. */
@RestController
@RequestMapping("/api/tasks/{id}")
class AroundTaskController {

    private final AroundTask around;
    private final Accounts accounts;
    private final Clock clock;

    AroundTaskController(AroundTask around, Accounts accounts, Clock clock) {
        this.around = around;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param at when it ended, or is due
     * @param state {@code completed | cancelled}, or as in the list: {@code open | claimed | delegated | held}
     * @param by who did it, or is to do it
     */
    record DayTask(
            String id, String name, String nameEn, String stepCode, OffsetDateTime at, String state, boolean late,
            @Nullable String by, @Nullable String byName) {}

    record DayView(LocalDate date, List<DayTask> items) {}

    /** How far the process of the task is. */
    @GetMapping("/progress")
    Progress progress(@PathVariable String id) {
        return around.progress(id);
    }

    /** What the day brings the group of the task, as far as whoever asks sees it, in the order of time; nothing for a task of no group. */
    @GetMapping("/day")
    DayView day(@PathVariable String id) {
        var day = around.day(id);
        var people = accounts.namesOf(day.tasks().stream().map(AroundTaskController::person).filter(Objects::nonNull).collect(Collectors.toSet()));
        var now = clock.instant();
        return new DayView(day.date(), day.tasks().stream()
                .map(task -> view(task, now, people))
                .sorted(Comparator.comparing(DayTask::at).thenComparing(DayTask::id))
                .toList());
    }

    private static @Nullable String person(InboxTask task) {
        return task.done() == null ? task.assignee() : task.done().by();
    }

    private static DayTask view(InboxTask task, Instant now, Map<String, String> people) {
        var done = task.done();
        var by = person(task);
        return new DayTask(
                task.id(), task.name(), task.nameEn(), task.stepCode(),
                Retelling.time(done == null ? Objects.requireNonNull(task.due()) : done.at()),
                done == null ? task.state() : done.outcome(), task.late(now), by, by == null ? null : people.getOrDefault(by, by));
    }
}
