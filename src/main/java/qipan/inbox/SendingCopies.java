package qipan.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.StepModel;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Writes copies of a task: each person gets one, whoever sends it and however often. */
@Component
class SendingCopies {

    private static final String CC = "cc";
    /** Of a user task: roles, and people as {@code user:name}, who get a copy when it is done. */
    private static final String MODELLED = "copyTo";
    private static final String PERSON = "user:";
    private static final int MOST = 50;

    private final CopyStore store;
    private final TaskDesk desk;
    private final Standings standings;
    private final Accounts accounts;
    private final JobRoles roles;

    SendingCopies(CopyStore store, TaskDesk desk, Standings standings, Accounts accounts, JobRoles roles) {
        this.roles = roles;
        this.store = store;
        this.desk = desk;
        this.standings = standings;
        this.accounts = accounts;
    }

    /** @throws Refusal 422 when there are too many, one of them has no account, or there is no such role */
    void check(CopyTo to) {
        refuseMany(to.people().size() + to.roles().size());
        refuseUnknown(to.people().stream().filter(person -> accounts.find(person).isEmpty()).toList(), "inbox.unknownPerson");
        refuseUnknown(to.roles().stream().filter(role -> roles.find(role).isEmpty()).toList(), "inbox.cc.role");
    }

    private static void refuseMany(int people) {
        if (people > MOST) {
            throw Refusal.invalid("inbox.cc.size", List.of(Violation.ofField("to", "size", "inbox.cc.size", MOST)), MOST);
        }
    }

    private static void refuseUnknown(List<String> unknown, String message) {
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(message, unknown.stream().map(name -> Violation.ofField("to", "exists", message, name)).toList(), unknown.get(0));
        }
    }

    /**
     * The people and who holds the roles.
     *
     * @throws Refusal 422 for more people than anybody writes to
     */
    Set<String> people(InboxTask task, CopyTo to) {
        var people = new TreeSet<>(to.people());
        people.addAll(standings.holders(task.campaign(), to.roles()));
        refuseMany(people.size());
        return people;
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
    void onCompletion(Standing me, InboxTask task, StepModel step, CopyTo wished) {
        send(me, task, Stream.concat(people(task, wished).stream(), modelled(task, step)).toList(), null);
    }

    private Stream<String> modelled(InboxTask task, StepModel step) {
        var named = Optional.ofNullable(step.property(MODELLED)).orElse("");
        return Arrays.stream(named.split(",")).map(String::strip).filter(name -> !name.isEmpty()).flatMap(name ->
                roles.find(name).isPresent() ? standings.holders(task.campaign(), List.of(name)).stream() : person(name));
    }

    /** Models of earlier versions name people without saying so. */
    private Stream<String> person(String name) {
        return accounts.find(name.startsWith(PERSON) ? name.substring(PERSON.length()) : name).map(Account::username).stream();
    }

    private String said(List<String> to, @Nullable String words) {
        var names = accounts.namesOf(to);
        var people = to.stream().map(person -> names.getOrDefault(person, person)).collect(Collectors.joining("、"));
        return words == null ? people : people + "：" + words;
    }
}
