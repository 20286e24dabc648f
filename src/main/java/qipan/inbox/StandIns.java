package qipan.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        var link = Map.of(username, new StandIn(username, null));
        while (!link.isEmpty()) {
            link = next(link, username, found);
        }
        return List.copyOf(found.values());
    }

    /** Each person is followed once: a circle, which is refused when it is set, would end here. */
    private Map<String, StandIn> next(Map<String, StandIn> link, String username, Map<String, StandIn> found) {
        var next = new LinkedHashMap<String, StandIn>();
        for (var one : store.by(link.keySet(), today())) {
            if (one.person().equals(username) || found.containsKey(one.person())) {
                continue;
            }
            var outer = link.get(one.substitute()).campaigns();
            Set<String> own = one.campaigns() == null ? null : new TreeSet<>(one.campaigns());
            var standIn = new StandIn(one.person(), new StandIn(one.person(), own).within(outer));
            next.merge(one.person(), standIn, StandIn::or);
        }
        found.putAll(next);
        return next;
    }

    @Override
    public List<String> of(String username) {
        return store.of(username, today(), today()).stream().map(Substitution::substitute).toList();
    }

    @Override
    public List<String> inPlaceOf(String person, @Nullable String campaign) {
        var along = new ArrayList<String>();
        var next = person;
        while (next != null) {
            next = store.of(next, today(), today()).stream()
                    .filter(one -> one.countsIn(campaign))
                    .map(Substitution::substitute)
                    .filter(one -> !one.equals(person) && !along.contains(one))
                    .findFirst()
                    .orElse(null);
            if (next != null) {
                along.add(next);
            }
        }
        return along;
    }
}
