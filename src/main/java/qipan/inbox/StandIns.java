package qipan.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.security.Substitutes;
import qipan.shared.Zones;

/**
 * Who does whose tasks today, along the chain: who stands in for a substitute who is away does also what that one stands in for.
 * Asked anew each time; nothing is written when a period begins or ends (ADR 0017).
 */
@Component
class StandIns implements Substitutes {

    private final SubstitutionStore store;
    private final Clock clock;

    StandIns(SubstitutionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
    }

    /** One indexed question for most people, who stand in for nobody; one more for each link of a chain. */
    List<StandIn> whose(String username) {
        var found = new LinkedHashMap<String, StandIn>();
        var link = Map.of(username, Scope.ALL);
        while (!link.isEmpty()) {
            link = next(link, username, found);
        }
        return List.copyOf(found.values());
    }

    /** Each person is followed once: nobody has two substitutes on one day, and a circle, which is refused when it is set, would end here. */
    private Map<String, Scope> next(Map<String, Scope> link, String username, Map<String, StandIn> found) {
        var next = new LinkedHashMap<String, Scope>();
        for (var one : store.by(link.keySet(), today())) {
            if (!one.person().equals(username) && !found.containsKey(one.person())) {
                var scope = one.scope().within(link.getOrDefault(one.substitute(), Scope.ALL));
                next.put(one.person(), scope);
                found.put(one.person(), new StandIn(one.person(), scope));
            }
        }
        return next;
    }

    /** For each of these people for whom others do tasks today: those others among {@code watching}, along chains. One question for a link. */
    Map<String, Set<String>> behind(Set<String> watching) {
        var behind = new LinkedHashMap<String, Set<String>>();
        Map<String, Set<String>> link = watching.stream().collect(Collectors.toMap(person -> person, Set::of));
        while (!link.isEmpty()) {
            var next = new LinkedHashMap<String, Set<String>>();
            for (var one : store.by(link.keySet(), today())) {
                var more = new TreeSet<>(link.getOrDefault(one.substitute(), Set.of()));
                more.removeAll(behind.getOrDefault(one.person(), Set.of()));
                if (!more.isEmpty()) {
                    next.put(one.person(), more);
                }
            }
            next.forEach((person, others) -> behind.computeIfAbsent(person, key -> new TreeSet<>()).addAll(others));
            link = next;
        }
        return behind;
    }

    @Override
    public List<String> of(String username) {
        return store.of(username, today(), today()).stream().map(Substitution::substitute).toList();
    }

    @Override
    public List<String> inPlaceOf(String person, Work work) {
        var along = new ArrayList<String>();
        var scope = Scope.ALL;
        var link = link(person, work, scope, along, person);
        while (link != null) {
            along.add(link.substitute());
            scope = link.scope().within(scope);
            link = link(link.substitute(), work, scope, along, person);
        }
        return along;
    }

    private @Nullable Substitution link(String away, Work work, Scope outer, List<String> along, String person) {
        return store.of(away, today(), today()).stream()
                .filter(one -> one.scope().within(outer).covers(work))
                .filter(one -> !one.substitute().equals(person) && !along.contains(one.substitute()))
                .findFirst()
                .orElse(null);
    }
}
