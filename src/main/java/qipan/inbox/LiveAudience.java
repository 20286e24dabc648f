package qipan.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Who looks into a queue, as known for half a minute. */
@Component
class LiveAudience {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);

    private record Known(Collection<String> people, long since) {}

    private final Standings standings;
    private final StandIns standIns;
    private final Map<String, Known> known = new HashMap<>();

    LiveAudience(Standings standings, StandIns standIns) {
        this.standings = standings;
        this.standIns = standIns;
    }

    /** For who changes who holds a role and cannot wait half a minute. What is being asked meanwhile is not kept, either. */
    synchronized void forget() {
        known.clear();
    }

    /** @return tasks by person; nobody who is not in {@code watching} */
    Map<String, Set<String>> tell(Map<String, Set<String>> queues, Set<String> watching) {
        var news = new HashMap<String, Set<String>>();
        var unnamed = new HashSet<String>();
        var behind = queues.keySet().stream().anyMatch(queue -> queue.startsWith(Queues.PERSON)) ? standIns.behind(watching) : Map.<String, Set<String>>of();
        queues.forEach((queue, tasks) -> {
            for (var person : queue.equals(LiveQueues.ANY) ? watching : people(queue, behind)) {
                if (watching.contains(person)) {
                    news.computeIfAbsent(person, key -> new TreeSet<>()).addAll(tasks);
                    if (tasks.isEmpty()) {
                        unnamed.add(person);
                    }
                }
            }
        });
        unnamed.forEach(person -> news.put(person, Set.of()));
        return news;
    }

    /** @param behind who stands in for whom today: a person's queue is looked into by those, too */
    private synchronized Collection<String> people(String queue, Map<String, Set<String>> behind) {
        if (queue.startsWith(Queues.PERSON)) {
            var people = new HashSet<>(behind.getOrDefault(queue.substring(Queues.PERSON.length()), Set.of()));
            people.add(queue.substring(Queues.PERSON.length()));
            return people;
        }
        var now = System.nanoTime();
        var people = known.get(queue);
        if (people == null || now - people.since() > KNOWN_FOR.toNanos()) {
            people = new Known(Set.copyOf(standings.holders(Queues.campaign(queue), Queues.roles(queue))), now);
            known.values().removeIf(each -> now - each.since() > KNOWN_FOR.toNanos());
            known.put(queue, people);
        }
        return people.people();
    }
}
