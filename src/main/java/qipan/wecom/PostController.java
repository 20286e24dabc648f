package qipan.wecom;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.security.Accounts;
import qipan.shared.Zones;
import qipan.wecom.PostPanel.Panel;
import qipan.wecom.PostPanel.Row;
import qipan.wecom.PostPanel.Sent;
import qipan.wecom.Send.State;

/** 企业微信群发 from the page of a task. */
@RestController
@RequestMapping("/api/tasks/{id}/wecom")
class PostController {

    private final PostPanel panel;
    private final SendingPosts sending;
    private final Quota quota;
    private final Accounts accounts;

    PostController(PostPanel panel, SendingPosts sending, Quota quota, Accounts accounts) {
        this.panel = panel;
        this.sending = sending;
        this.quota = quota;
        this.accounts = accounts;
    }

    /**
     * @param text what is sent, whole
     * @param tasks further tasks of the same step, whose groups get it too
     * @param files ids of pictures (JPEG, PNG) and PDFs that go with it, at most nine
     */
    record SendRequest(@Nullable String text, @Nullable List<String> tasks, @Nullable List<String> files) {}

    /**
     * @param task whose group it is
     * @param problem why it cannot be reached: {@code noChat, noOwner, noUser}
     * @param received how many mass sends of ours it got since the cap began to count
     * @param state {@code waiting, unsent, sent, limited, not-friend, failed}; null when nothing was sent
     */
    record GroupView(
            String task,
            String code,
            String name,
            @Nullable String owner,
            @Nullable String ownerName,
            @Nullable String problem,
            int received,
            @Nullable String state,
            @Nullable OffsetDateTime sentAt) {}

    /**
     * @param state {@code waiting, creating, created, unclear, ended, failed}
     * @param files what goes with the text, by their ids
     * @param error what WeCom said at last
     * @param nextAt when it is tried or asked about next
     * @param reminders of its owner within 24 hours
     * @param mayRemind whether there is anything to confirm and a reminder left
     */
    record SendView(
            String id,
            String ownerName,
            String state,
            int groups,
            int sent,
            List<String> files,
            OffsetDateTime madeAt,
            String madeByName,
            @Nullable String error,
            @Nullable OffsetDateTime nextAt,
            int reminders,
            boolean mayRemind,
            @Nullable OffsetDateTime remindFrom,
            boolean mayDrop) {}

    /**
     * @param total how many groups there are; the list is cut
     * @param full how many of the task's own have got as much as WeCom lets through
     * @param cap {@code month, week, day}: per which time WeCom counts
     * @param most how many it lets through in it
     * @param calls how many mass sends its own are: one an owner and 2,000 groups
     * @param allSent everything of this task has arrived
     */
    record PanelView(
            boolean maySend,
            @Nullable String script,
            List<GroupView> groups,
            int total,
            int full,
            String cap,
            int most,
            int calls,
            boolean allSent,
            List<SendView> sends) {}

    /** 204 when the step posts nothing, or WeCom is not set up. */
    @GetMapping
    ResponseEntity<PanelView> show(@PathVariable String id) {
        return panel.of(id).map(found -> ResponseEntity.ok(view(found))).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void send(@PathVariable String id, @RequestBody SendRequest request) {
        sending.send(id, request.text(), request.tasks(), request.files());
    }

    /** Has WeCom remind the owner, three times within 24 hours at most. */
    @PostMapping("/{send}/remind")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void remind(@PathVariable String id, @PathVariable String send) {
        sending.remind(id, send);
    }

    /** Gives up one that WeCom has not been told, or of which nobody knows. */
    @PostMapping("/{send}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String id, @PathVariable String send) {
        sending.drop(id, send);
    }

    private PanelView view(Panel of) {
        var names = accounts.namesOf(people(of));
        return new PanelView(
                of.step().mayPost(), of.step().script(), of.rows().stream().map(row -> view(row, names)).toList(), of.total(), of.full(),
                quota.rule(), quota.most(), of.calls(), of.allSent(), of.sends().stream().map(sent -> view(sent, names)).toList());
    }

    private static Set<String> people(Panel of) {
        var people = new HashSet<String>();
        of.rows().stream().map(row -> row.group().group().owner()).filter(owner -> owner != null).forEach(people::add);
        of.sends().forEach(sent -> people.addAll(List.of(sent.send().owner(), sent.send().madeBy())));
        return people;
    }

    private static GroupView view(Row row, Map<String, String> names) {
        var group = row.group().group();
        var post = row.post();
        return new GroupView(
                row.group().task(), group.code(), group.name(), group.owner(), group.owner() == null ? null : names.getOrDefault(group.owner(), group.owner()),
                row.group().problem(), row.received(), post == null ? null : post.state().word(), post == null ? null : time(post.sentAt()));
    }

    private static SendView view(Sent sent, Map<String, String> names) {
        var send = sent.send();
        var unsent = send.state() == State.CREATED && sent.groups().stream().anyMatch(group -> group.state() == GroupState.UNSENT);
        var restsUntil = PostPanel.restsUntil(sent);
        return new SendView(
                send.id(), names.getOrDefault(send.owner(), send.owner()), send.state().word(), sent.groups().size(),
                (int) sent.groups().stream().filter(group -> group.state() == GroupState.SENT).count(), send.files(), time(send.madeAt()),
                names.getOrDefault(send.madeBy(), send.madeBy()), send.error(),
                send.state() == State.ENDED || send.state() == State.FAILED ? null : time(send.next()),
                sent.asked() == null ? 0 : sent.asked().times(), unsent && restsUntil == null, unsent ? time(restsUntil) : null,
                send.state() == State.WAITING || send.state() == State.UNCLEAR);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(Zones.SHANGHAI).toOffsetDateTime();
    }
}
