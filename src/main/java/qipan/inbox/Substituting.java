package qipan.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import qipan.engine.Act;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Ids;
import qipan.shared.Refusal;

/** 代理: a person, or a manager for somebody who is away, names who does the tasks for some days. */
@Service
public class Substituting {

    private static final int LATEST = 20;

    private final SubstitutionStore store;
    private final StandIns standIns;
    private final SubstitutionRules rules;
    private final Accounts accounts;
    private final CurrentActor current;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substituting(
            SubstitutionStore store,
            StandIns standIns,
            SubstitutionRules rules,
            Accounts accounts,
            CurrentActor current,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.standIns = standIns;
        this.rules = rules;
        this.accounts = accounts;
        this.current = current;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** @param campaigns only these, null or empty for all and for work outside any; likewise processes, with their parts, and roles */
    public record Wish(
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> campaigns,
            @Nullable List<String> processes,
            @Nullable List<String> roles,
            @Nullable String reason) {

        /** As it counts: nothing named is no limit. */
        public Wish {
            campaigns = only(campaigns);
            processes = only(processes);
            roles = only(roles);
        }

        private static @Nullable List<String> only(@Nullable List<String> names) {
            return names == null || names.isEmpty() ? null : List.copyOf(new TreeSet<>(names));
        }

        Scope scope() {
            return Scope.of(campaigns, processes, roles);
        }
    }

    /** @param own by whom the person is or was replaced, {@code forOthers} whom this person replaces; the latest first */
    public record Both(List<Substitution> own, List<Substitution> forOthers, LocalDate today) {}

    public LocalDate today() {
        return standIns.today();
    }

    /** @throws Refusal 403 for others than the person, managers and auditors; 404 */
    public Both of(String person) {
        if (!person.equals(current.get().username())) {
            current.get().require(Role.MANAGER, Role.AUDITOR);
            Handovers.refuseStranger(accounts, person);
        }
        return new Both(store.latest("person", person, LATEST), store.latest("substitute", person, LATEST), standIns.today());
    }

    /** @throws Refusal 403, 404, 422 for wrong people or days, 409 when another period overlaps or it would go in a circle */
    public Substitution set(String person, Wish wish) {
        var by = allowed(person);
        var reason = Said.optional(wish.reason());
        rules.check(person, wish);
        return attempts.run(() -> {
            store.lock(person);
            var one = new Substitution(
                    Ids.next(), person, Objects.requireNonNull(wish.substitute()), Objects.requireNonNull(wish.from()),
                    Objects.requireNonNull(wish.until()), wish.campaigns(), wish.processes(), wish.roles(), reason, by.username(), clock.instant(), null);
            refuseOverlap(one);
            refuseCircle(one);
            store.insert(one);
            tell(by, "substituted", one);
            return one;
        });
    }

    /** The person is back, or it was a mistake. What has ended by itself stays as it was. */
    public void end(String person, String id) {
        var by = allowed(person);
        attempts.run(() -> {
            store.lock(person);
            var one = store.find(id).filter(found -> found.person().equals(person))
                    .orElseThrow(() -> Refusal.notFound("inbox.substitute.unknown"));
            if (one.endedAt() != null || standIns.today().isAfter(one.until())) {
                throw Refusal.conflict("inbox.substitute.over");
            }
            store.end(id, clock.instant());
            tell(by, "substitute-ended", one);
            return id;
        });
    }

    private Actor allowed(String person) {
        var me = current.get();
        if (person.equals(me.username())) {
            return me.require(Role.STAFF, Role.MANAGER, Role.ADMIN);
        }
        me.require(Role.MANAGER);
        Handovers.refuseStranger(accounts, person);
        return me;
    }

    private void refuseOverlap(Substitution one) {
        store.of(one.person(), one.from(), one.until()).stream().findFirst().ifPresent(other -> {
            throw Refusal.conflict("inbox.substitute.overlaps", other.from(), other.until());
        });
    }

    /** Along those who are replaced in the same time nobody comes back to the person. */
    private void refuseCircle(Substitution one) {
        var seen = new HashSet<>(Set.of(one.person()));
        var next = List.of(one.substitute());
        while (!next.isEmpty()) {
            if (next.contains(one.person())) {
                throw Refusal.conflict("inbox.substitute.circle", nameOf(one.substitute()));
            }
            next = next.stream()
                    .filter(seen::add)
                    .flatMap(person -> store.of(person, one.from(), one.until()).stream())
                    .map(Substitution::substitute)
                    .distinct()
                    .toList();
        }
    }

    private String nameOf(String username) {
        return accounts.namesOf(List.of(username)).getOrDefault(username, username);
    }

    private void tell(Actor by, String deed, Substitution one) {
        var after = new HashMap<String, Object>(Map.of(
                "substitution", one.id(), "substitute", one.substitute(), "from", one.from().toString(), "until", one.until().toString(),
                "campaigns", one.campaigns() == null ? "all" : one.campaigns()));
        if (one.processes() != null) {
            after.put("processes", one.processes());
        }
        if (one.roles() != null) {
            after.put("roles", one.roles());
        }
        if (one.reason() != null) {
            after.put("reason", one.reason());
        }
        events.publishEvent(new Act(clock.instant(), by.username(), by.onBehalfOf(), "person." + deed, null, null, null,
                Map.of("person", one.person()), after));
    }
}
