package qipan.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.security.CurrentActor;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;
import qipan.shared.Violation;

/** 抄送: who sees a task shows it to others, who may look at it and no more, and are seen to have looked. */
@Service
public class Copying {

    private static final int LONGEST_PAGE = 200;

    private final TaskDesk desk;
    private final SendingCopies sending;
    private final CopyStore store;
    private final Inbox inbox;
    private final CurrentActor current;

    Copying(TaskDesk desk, SendingCopies sending, CopyStore store, Inbox inbox, CurrentActor current) {
        this.desk = desk;
        this.sending = sending;
        this.store = store;
        this.inbox = inbox;
        this.current = current;
    }

    /** @param copied who has got a copy now; all others had one already */
    public record Sent(List<String> copied, List<String> already) {}

    /** @param task null when it has been removed since */
    public record Received(Copy copy, @Nullable InboxTask task) {}

    /** @throws Refusal 403 for auditors and who has but a copy, 422 for people and roles that do not exist, none or too many */
    public Sent send(String id, CopyTo to, @Nullable String words) {
        var said = words == null || words.isBlank() ? null : Said.required(words, "words", "inbox.cc.words");
        if (to.isEmpty()) {
            throw nobody();
        }
        sending.check(to);
        var sent = new AtomicReference<>(new Sent(List.of(), List.of()));
        desk.onAny(id, (me, task) -> {
            if (!Sight.mayComment(me)) {
                throw Refusal.forbidden("security.missingRole");
            }
            var people = sending.people(task, to);
            if (people.isEmpty()) {
                throw nobody();
            }
            var copied = sending.send(me, task, people, said);
            sent.set(new Sent(copied, people.stream().filter(person -> !copied.contains(person)).toList()));
        }, (me, task, before) -> sent.set(again(me, task, sending.people(task, to), before)));
        return sent.get();
    }

    private static Refusal nobody() {
        return Refusal.invalid("inbox.cc.nobody", List.of(Violation.ofField("to", "required", "inbox.cc.nobody")));
    }

    /** The answer that the same request got before: its copies are the sender's that are not older than its key. */
    private Sent again(Standing me, InboxTask task, Set<String> people, Instant before) {
        var copied = store.of(task.id()).stream()
                .filter(copy -> copy.sentBy().equals(me.username()) && !copy.sentAt().isBefore(before) && people.contains(copy.person()))
                .map(Copy::person)
                .sorted()
                .toList();
        return new Sent(copied, people.stream().filter(person -> !copied.contains(person)).toList());
    }

    /** Who got copies of a task and has looked at them, for whoever sees it. */
    public List<Copy> of(String id) {
        inbox.get(id);
        return store.of(id);
    }

    /** The person's own, the latest first. The total is that of the unread ones. */
    public Page<Received> mine(boolean unread, int limit, @Nullable String after) {
        var me = current.get().username();
        var most = Math.max(1, Math.min(limit, LONGEST_PAGE));
        var position = after == null || after.isBlank() ? null : Cursor.read(after, 2);
        var rows = position == null
                ? store.to(me, unread, null, null, most + 1)
                : store.to(me, unread, time(position.get(0)), position.get(1), most + 1);
        var page = Page.of(rows, most, Copying::cursor, Page.capped(store.unread(me)));
        var tasks = store.tasks(page.items().stream().map(Copy::task).toList());
        return page.map(copy -> new Received(copy, tasks.get(copy.task())));
    }

    private static String cursor(Copy copy) {
        return Cursor.write(Objects.requireNonNull(SqlTime.toSql(copy.sentAt())), copy.task());
    }

    /** The person has opened it. What is not there, or read already, stays as it is. */
    public void read(String id) {
        store.read(current.get().username(), id, desk.now());
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException forged) {
            throw Refusal.malformed("shared.cursor.malformed");
        }
    }
}
