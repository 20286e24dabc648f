package qipan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.Ids;
import qipan.shared.SqlTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the nodes tell each other: a line in a table, read by its key. Not thread-safe: one thread of a node speaks and hears. */
@Component
class LiveWords {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Lines that are looked at again: a node may have drawn its number earlier and committed later than another. */
    private static final int OVERLAP = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final String node = Ids.next();
    private final Set<Long> heard = new LinkedHashSet<>();
    private long last = -1;

    LiveWords(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void tell(Map<String, Set<String>> queues) {
        jdbc.sql("insert into inbox_word (node, told_at, changes) values (?, ?, ?)")
                .params(node, SqlTime.toSql(clock.instant()), json.writeValueAsString(queues))
                .update();
    }

    /** From now on. */
    void listen() {
        last = jdbc.sql("select coalesce(max(id), 0) from inbox_word").query(Long.class).single();
        heard.clear();
        read().forEach(word -> heard.add(word.id()));
    }

    boolean isListening() {
        return last >= 0;
    }

    void rest() {
        last = -1;
    }

    /** What other nodes told since it was last asked. */
    List<Map<String, Set<String>>> hear() {
        var news = new ArrayList<Map<String, Set<String>>>();
        for (var word : read()) {
            last = Math.max(last, word.id());
            if (heard.add(word.id())) {
                news.add(json.readValue(word.changes(), new TypeReference<Map<String, Set<String>>>() {}));
            }
        }
        heard.removeIf(id -> id <= last - OVERLAP);
        return news;
    }

    void forgetOld() {
        jdbc.sql("delete from inbox_word where told_at < ?").param(SqlTime.toSql(clock.instant().minus(KEPT))).update();
    }

    private record Word(long id, String changes) {}

    private List<Word> read() {
        return jdbc.sql("select id, changes from inbox_word where id > ? and node <> ? order by id limit 500")
                .params(last - OVERLAP, node)
                .query((row, number) -> new Word(row.getLong("id"), row.getString("changes")))
                .list();
    }
}
