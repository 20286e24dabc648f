package qipan.security;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks whether browsers are still signed in, without keeping them so: nothing is written. */
@Component
public class OpenSessions {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the sessions that nobody ended and that have not been silent for too long. */
    public Set<String> among(Collection<String> ids) {
        var all = List.copyOf(ids);
        var open = new HashSet<String>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            open.addAll(jdbc.sql("select SESSION_ID from SPRING_SESSION where SESSION_ID in (:ids) and EXPIRY_TIME > :now")
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .param("now", InstantSource.system().millis())
                    .query(String.class)
                    .list());
        }
        return open;
    }
}
