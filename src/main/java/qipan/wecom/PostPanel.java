package qipan.wecom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.inbox.Inbox;
import qipan.inbox.InboxTask;
import qipan.inbox.PostingSteps;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.wecom.BoundGroups.Bound;
import qipan.wecom.ReminderStore.Asked;

/** What the page of a task shows of its mass sends: its groups, those of the same step that could go along, and what became of them. */
@Service
class PostPanel {

    static final int MOST_SHOWN = 200;

    private final WeCom weCom;
    private final PostingSteps steps;
    private final Inbox inbox;
    private final BoundGroups bound;
    private final Quota quota;
    private final SendStore sends;
    private final SendGroupStore groups;
    private final ReminderStore reminders;
    private final CurrentActor actor;
    private final Clock clock;

    PostPanel(
            WeCom weCom,
            PostingSteps steps,
            Inbox inbox,
            BoundGroups bound,
            Quota quota,
            SendStore sends,
            SendGroupStore groups,
            ReminderStore reminders,
            CurrentActor actor,
            Clock clock) {
        this.weCom = weCom;
        this.steps = steps;
        this.inbox = inbox;
        this.bound = bound;
        this.quota = quota;
        this.sends = sends;
        this.groups = groups;
        this.reminders = reminders;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param post what the latest mass send to it became, null without any */
    record Row(Bound group, int received, @Nullable SendGroup post) {}

    /** @param asked how often its owner was reminded within 24 hours, null for never */
    record Sent(Send send, List<SendGroup> groups, @Nullable Asked asked) {}

    /**
     * @param rows at most {@link #MOST_SHOWN}, the task's own first
     * @param full how many of its own have got as much as WeCom lets through
     * @param calls how many mass sends its own are
     */
    record Panel(PostingSteps.Step step, List<Row> rows, int total, int full, int calls, boolean allSent, List<Sent> sends) {}

    /** Empty where nothing is posted, or WeCom is not set up. */
    Optional<Panel> of(String id) {
        return weCom.open().flatMap(api -> steps.find(id)).map(this::panel);
    }

    private Panel panel(PostingSteps.Step step) {
        var tasks = new ArrayList<>(List.of(step.task()));
        if (step.mayPost() && step.task().group() != null) {
            tasks.addAll(beside(step.task()));
        }
        var all = ownFirst(bound.of(tasks), step.task().id());
        var posts = latest(groups.ofTasks(tasks.stream().map(InboxTask::id).toList()));
        var received = quota.received(all);
        var rows = all.stream()
                .map(one -> new Row(one, one.isReachable() ? received.getOrDefault(one.chat(), 0) : 0, posts.get(key(one.task(), one.group().code()))))
                .toList();
        var own = all.stream().filter(one -> one.task().equals(step.task().id())).toList();
        return new Panel(
                step, rows.stream().limit(MOST_SHOWN).toList(), rows.size(), quota.full(own, received), Quota.calls(own),
                isAllSent(rows, step.task().id()), sends(step.task().id(), posts));
    }

    /** Open tasks of the same step that the person who asks could post as well. */
    private List<InboxTask> beside(InboxTask task) {
        var view = actor.get().has(Role.MANAGER) ? View.TEAM : View.TODO;
        return inbox.find(new TaskQuery(view, task.campaign(), null, task.stepCode(), null, null, SendingPosts.MOST_TASKS, null)).items().stream()
                .map(Inbox.Offered::task)
                .filter(other -> !other.id().equals(task.id()) && !other.held() && other.group() != null)
                .filter(other -> other.element().equals(task.element()) && other.where().process().equals(task.where().process()))
                .limit(SendingPosts.MOST_TASKS - 1L)
                .toList();
    }

    private static List<Bound> ownFirst(List<Bound> all, String task) {
        var sorted = new ArrayList<>(all.stream().filter(one -> one.task().equals(task)).toList());
        sorted.addAll(all.stream().filter(one -> !one.task().equals(task)).toList());
        return sorted;
    }

    private static Map<String, SendGroup> latest(List<SendGroup> posts) {
        var latest = new LinkedHashMap<String, SendGroup>();
        posts.forEach(post -> latest.put(key(post.task(), post.code()), post));
        return latest;
    }

    private static String key(String task, String code) {
        return task + "/" + code;
    }

    private static boolean isAllSent(List<Row> rows, String task) {
        var own = rows.stream().filter(row -> row.group().task().equals(task)).toList();
        return !own.isEmpty() && own.stream().allMatch(row -> row.post() != null && row.post().state() == GroupState.SENT);
    }

    /** The mass sends of the task itself. */
    private List<Sent> sends(String task, Map<String, SendGroup> posts) {
        var mine = posts.values().stream().filter(post -> post.task().equals(task)).map(SendGroup::send).collect(Collectors.toSet());
        var asked = reminders.askedSince(mine, clock.instant().minus(SendingPosts.DAY));
        return sends.of(mine).stream().map(send -> new Sent(send, groups.of(send.id()), asked.get(send.id()))).toList();
    }

    /** Whether a reminder would not be refused, and if for now, until when. */
    static @Nullable Instant restsUntil(Sent sent) {
        return sent.asked() != null && sent.asked().times() >= SendingPosts.REMINDERS ? sent.asked().oldest().plus(SendingPosts.DAY) : null;
    }
}
