package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.shared.AfterCommit;

/**
 * Into which queues the holders of a role look: the one of this role, and those it shares with others. A row comes with the
 * first task that stands in such a queue and never goes, so what a node knows to be written stays so.
 */
@Component
class Audience {

    private final NamedParameterJdbcOperations jdbc;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    Audience(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @param roleQueues names of the roles' own queues */
    List<String> queues(Collection<String> roleQueues) {
        return roleQueues.isEmpty() ? List.of() : jdbc
                .queryForList("select queue from inbox_audience where role_queue in (:roles)", Map.of("roles", roleQueues), String.class)
                .stream().distinct().sorted().toList();
    }

    /** Sees to it that tasks in these places are found. */
    void know(Collection<Place> places) {
        var news = new TreeMap<String, List<String>>();
        places.stream()
                .filter(place -> !place.audience().isEmpty())
                .filter(place -> !written.contains(Objects.requireNonNull(place.queue())))
                .forEach(place -> news.put(place.queue(), place.audience()));
        news.forEach((queue, roles) -> roles.forEach(role -> write(role, queue)));
        AfterCommit.run(() -> written.addAll(news.keySet()));
    }

    private void write(String role, String queue) {
        try {
            jdbc.update("insert into inbox_audience (role_queue, queue) values (:role, :queue)", Map.of("role", role, "queue", queue));
        } catch (DuplicateKeyException known) {
            // Another node was first, or this one before it was started anew.
        }
    }
}
