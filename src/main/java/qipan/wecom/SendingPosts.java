package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import qipan.inbox.InboxTask;
import qipan.inbox.PostingSteps;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.shared.Zones;
import qipan.wecom.BoundGroups.Bound;
import qipan.wecom.Send.State;

/** What people do about mass sends. WeCom is told afterwards, in the background: nothing is said there that was rolled back here. */
@Service
class SendingPosts {

    static final int MOST_TASKS = 200;
    static final int REMINDERS = 3;
    static final Duration DAY = Duration.ofDays(1);

    private static final int MOST_LISTED = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final WeCom weCom;
    private final PostingSteps steps;
    private final BoundGroups bound;
    private final SendStore sends;
    private final SendGroupStore groups;
    private final ReminderStore reminders;
    private final PostFiles files;
    private final SendLog log;
    private final Clock clock;

    SendingPosts(
            WeCom weCom,
            PostingSteps steps,
            BoundGroups bound,
            SendStore sends,
            SendGroupStore groups,
            ReminderStore reminders,
            PostFiles files,
            SendLog log,
            Clock clock) {
        this.weCom = weCom;
        this.steps = steps;
        this.bound = bound;
        this.sends = sends;
        this.groups = groups;
        this.reminders = reminders;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks the owners of the groups of a task, and of other tasks of the same step, to send a text.
     *
     * @param with ids of pictures and documents that go with it
     * @throws Refusal 422 without WeCom, a text or a group that can be reached, or with files that WeCom does not take; 409 when one gets this post already; and as any act
     */
    void send(String task, @Nullable String text, @Nullable List<String> also, @Nullable List<String> with) {
        weCom.require();
        var words = PostText.of(text);
        var ids = PostFiles.of(with);
        steps.act(tasks(task, also), "wecomSend", words, PostFiles.told(ids), (by, found) -> queue(by, found, words, files.use(found, ids)));
    }

    private static Set<String> tasks(String task, @Nullable List<String> also) {
        var tasks = new LinkedHashSet<>(List.of(task));
        tasks.addAll(also == null ? List.of() : also);
        if (tasks.size() > MOST_TASKS) {
            throw Refusal.malformed("wecom.tooManyTasks", MOST_TASKS);
        }
        return tasks;
    }

    private void queue(String by, List<InboxTask> tasks, String text, List<String> with) {
        var all = bound.of(tasks);
        var reached = all.stream().filter(Bound::isReachable).toList();
        if (reached.isEmpty()) {
            throw Refusal.invalid("wecom.noGroup", all.stream().limit(MOST_LISTED).map(SendingPosts::objection).toList());
        }
        var byOwner = reached.stream().collect(Collectors.groupingBy(Bound::owner, TreeMap::new, Collectors.toList()));
        try {
            byOwner.values().forEach(his -> queueOf(his, tasks.get(0).campaign(), by, text, with));
        } catch (DuplicateKeyException already) {
            throw Refusal.conflict("wecom.alreadySent");
        }
    }

    private static Violation objection(Bound group) {
        return Violation.ofElement(group.group().code(), String.valueOf(group.problem()), "wecom.group." + group.problem());
    }

    /** All of one owner, cut into calls. */
    private void queueOf(List<Bound> his, @Nullable String campaign, String by, String text, List<String> with) {
        for (var from = 0; from < his.size(); from += Quota.GROUPS_OF_A_CALL) {
            var part = his.subList(from, Math.min(his.size(), from + Quota.GROUPS_OF_A_CALL));
            var send = Send.waiting(String.valueOf(campaign), part.get(0).owner(), String.valueOf(part.get(0).sender()), text, with, by, clock.instant());
            sends.add(List.of(send));
            groups.add(part.stream().map(one -> group(send, one)).toList());
            log.begun(send, part.stream().map(one -> one.group().code()).toList());
        }
    }

    private static SendGroup group(Send send, Bound one) {
        return new SendGroup(
                send.id(), one.group().code(), one.group().name(), send.campaign(), one.chat(), one.task(), GroupState.WAITING, send.madeAt(), null);
    }

    /**
     * Has WeCom remind the owner.
     *
     * @throws Refusal 404 when it is no mass send of the task; 409 when there is nothing to confirm, or three times within 24 hours
     */
    void remind(String task, String id) {
        weCom.require();
        steps.act(List.of(task), "wecomRemind", null, Map.of(), (by, found) -> {
            var send = find(task, id);
            if (send.state() != State.CREATED || groups.of(id).stream().noneMatch(group -> group.state() == GroupState.UNSENT)) {
                throw Refusal.conflict("wecom.remind.nothing");
            }
            refuseTooOften(id);
            reminders.add(id, by, clock.instant());
        });
    }

    private void refuseTooOften(String id) {
        var asked = reminders.askedSince(List.of(id), clock.instant().minus(DAY)).get(id);
        if (asked != null && asked.times() >= REMINDERS) {
            throw Refusal.conflict("wecom.remind.tooOften", REMINDERS, time(asked.oldest().plus(DAY)));
        }
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Zones.SHANGHAI));
    }

    /**
     * Gives up what WeCom has not been told yet, or of which nobody knows whether it has: then it can be sent anew.
     *
     * @throws Refusal 409 in any other state
     */
    void drop(String task, String id) {
        steps.act(List.of(task), "wecomDrop", null, Map.of(), (by, found) -> {
            var send = find(task, id);
            if (send.state() != State.WAITING && send.state() != State.UNCLEAR) {
                throw Refusal.conflict("wecom.drop.tooLate");
            }
            sends.end(id, State.FAILED, send.error());
            log.put(send, groups.of(id), GroupState.FAILED, null, "dropped");
        });
    }

    private Send find(String task, String id) {
        return sends.lock(id).filter(send -> groups.isFor(id, task)).orElseThrow(() -> Refusal.notFound("wecom.unknownSend"));
    }
}
