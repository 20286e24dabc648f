package qipan.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.StepModel;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Writes copies of a task: each person gets one, whoever sends it and however often. */
@Component
class SendingCopies {

    private static final String CC = "cc";
    /** Of a user task: roles and people who get a copy when it is done. */
    private static final String MODELLED = "copyTo";
    private static final int MOST = 50;

    private final CopyStore store;
    private final TaskDesk desk;
    private final Standings standings;
    private final Accounts accounts;

    SendingCopies(CopyStore store, TaskDesk desk, Standings standings, Accounts accounts) {
        this.store = store;
        this.desk = desk;
        this.standings = standings;
        this.accounts = accounts;
    }

    /** @throws Refusal 422 when there are too many or one of them has no account */
    void check(Collection<String> people) {
        if (people.size() > MOST) {
            throw Refusal.invalid("inbox.cc.size", List.of(Violation.ofField("to", "size", "inbox.cc.size", MOST)), MOST);
        }
        var unknown = people.stream().filter(person -> accounts.find(person).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("inbox.unknownPerson", unknown.stream()
                    .map(person -> Violation.ofField("to", "exists", "inbox.unknownPerson", person)).toList(), unknown.get(0));
        }
    }

    /** @return who has got one now */
    List<String> send(Standing me, InboxTask task, Collection<String> people, @Nullable String words) {
        var actor = me.actor();
        var to = new ArrayList<>(new TreeSet<>(people));
        to.remove(me.username());
        to.removeIf(person -> !store.insert(
                new Copy(person, task.id(), desk.now(), actor.username(), actor.onBehalfOf(), words, null)));
        if (!to.isEmpty()) {
            desk.note(me, task, CC, said(to, words));
            desk.tell(me, task, CC, Map.of(), words == null ? Map.of("to", to) : Map.of("to", to, "words", words));
            desk.publish(new TaskCopied(task.id(), actor.username(), to, words == null ? "" : words, desk.now()));
        }
        return to;
    }

    /** To whom the person who has completed it wishes, and to whom the model says. */
    void onCompletion(Standing me, InboxTask task, StepModel step, Collection<String> wished) {
        send(me, task, Stream.concat(wished.stream(), modelled(task, step)).toList(), null);
    }

    private Stream<String> modelled(InboxTask task, StepModel step) {
        var named = Optional.ofNullable(step.property(MODELLED)).orElse("");
        return Arrays.stream(named.split(",")).map(String::strip).filter(name -> !name.isEmpty()).flatMap(name -> {
            var holders = standings.holders(task.campaign(), List.of(name));
            return holders.isEmpty() ? accounts.find(name).map(Account::username).stream() : holders.stream();
        });
    }

    private String said(List<String> to, @Nullable String words) {
        var names = accounts.namesOf(to);
        var people = to.stream().map(person -> names.getOrDefault(person, person)).collect(Collectors.joining("、"));
        return words == null ? people : people + "：" + words;
    }
}
