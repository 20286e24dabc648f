package qipan.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** @: whoever says something about a task names those who should read it, among those who may. */
@Service
public class Mentioning {

    private static final int MOST = 20;
    private static final int SHOWN = 20;
    private static final String FIELD = "mentions";

    private final TaskDesk desk;
    private final Onlookers onlookers;
    private final Accounts accounts;

    Mentioning(TaskDesk desk, Onlookers onlookers, Accounts accounts) {
        this.desk = desk;
        this.onlookers = onlookers;
        this.accounts = accounts;
    }

    /**
     * Those whom the person who asks may name, by name; so many as one looks through.
     *
     * @param q part of a name or username, null for any
     */
    public List<Account> choices(String id, @Nullable String q) {
        var asked = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return desk.look(id, (me, task) -> {
            var sees = onlookers.of(task);
            return accounts.everybody().stream()
                    .filter(account -> !account.username().equals(me.username()))
                    .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(asked) || account.username().contains(asked))
                    .filter(sees)
                    .limit(SHOWN)
                    .toList();
        });
    }

    /** @throws Refusal 422 for too many, people who do not exist and those who may not see the task */
    List<String> people(InboxTask task, @Nullable List<String> wished) {
        return people(task, wished, List.of());
    }

    /** @param before whom the words named before: that was right then */
    List<String> people(InboxTask task, @Nullable List<String> wished, List<String> before) {
        var people = wished == null ? List.<String>of() : wished.stream().filter(Objects::nonNull).map(String::strip).distinct().sorted().toList();
        if (people.isEmpty()) {
            return people;
        }
        if (people.size() > MOST) {
            throw Refusal.invalid("inbox.mention.size", List.of(Violation.ofField(FIELD, "size", "inbox.mention.size", MOST)), MOST);
        }
        var sees = onlookers.of(task);
        people.stream().filter(person -> !before.contains(person)).forEach(person -> {
            var account = accounts.find(person).orElseThrow(() -> wrong("exists", "inbox.unknownPerson", person));
            if (!sees.test(account)) {
                throw wrong("sees", "inbox.mention.unseen", account.name());
            }
        });
        return people;
    }

    private static Refusal wrong(String rule, String message, String person) {
        return Refusal.invalid(message, List.of(Violation.ofField(FIELD, rule, message, person)), person);
    }
}
