package qipan.inbox;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
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

    /** @throws Refusal 403 for auditors and who has but a copy, 422 for people who do not exist, none or too many */
    public Sent send(String id, @Nullable List<String> to, @Nullable String words) {
        var said = words == null || words.isBlank() ? null : Said.required(words, "words", "inbox.cc.words");
        var people = people(to);
        var copied = new AtomicReference<List<String>>(List.of());
        desk.onAny(id, (me, task) -> {
            if (!Sight.mayComment(me)) {
                throw Refusal.forbidden("security.missingRole");
            }
            copied.set(sending.send(me, task, people, said));
        });
        return new Sent(copied.get(), people.stream().filter(person -> !copied.get().contains(person)).toList());
    }

    private List<String> people(@Nullable List<String> to) {
        var people = to == null ? List.<String>of() : to.stream().filter(Objects::nonNull).map(String::strip).distinct().toList();
        if (people.isEmpty()) {
            throw Refusal.invalid("inbox.cc.nobody", List.of(Violation.ofField("to", "required", "inbox.cc.nobody")));
        }
        sending.check(people);
        return people;
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
