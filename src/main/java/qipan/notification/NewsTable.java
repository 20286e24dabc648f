package qipan.notification;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.inbox.CommentChanged;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;

/** News that are not yet notices. */
@Component
class NewsTable {

    private static final String INSERT = """
            insert into notification_news (id, kind, person, role_key, task_id, business_key, actor, words, told_at)
            values (:id, :kind, :person, :role, :task, :key, :actor, :words, :at)
            """;

    private final NamedParameterJdbcOperations jdbc;

    NewsTable(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<News> news) {
        if (!news.isEmpty()) {
            jdbc.batchUpdate(INSERT, news.stream().map(NewsTable::parameters).toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource parameters(News news) {
        return new MapSqlParameterSource("id", news.id())
                .addValue("kind", news.kind().word())
                .addValue("person", news.person())
                .addValue("role", news.role())
                .addValue("task", news.task())
                .addValue("key", news.key().toString())
                .addValue("actor", news.actor())
                .addValue("words", news.words())
                .addValue("at", SqlTime.toSql(news.at()));
    }

    /** Whoever commits late is found late: what is read is removed, and nothing is passed over. */
    List<News> oldest(int limit) {
        return jdbc.query("select * from notification_news order by id limit :n", Map.of("n", limit), (row, number) -> new News(
                row.getString("id"),
                Kind.of(row.getString("kind")),
                row.getString("person"),
                row.getString("role_key"),
                row.getString("task_id"),
                BusinessKey.parse(row.getString("business_key")),
                row.getString("actor"),
                row.getString("words"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("told_at", LocalDateTime.class)))));
    }

    /** Looked up without a lock: a sweep may be at them. */
    void reword(CommentChanged changed) {
        var asked = new MapSqlParameterSource("kind", Kind.MENTIONED.word())
                .addValue("task", changed.taskId())
                .addValue("actor", changed.by())
                .addValue("before", News.cut(changed.before()));
        var ids = jdbc.queryForList(
                "select id from notification_news where task_id = :task and kind = :kind and actor = :actor and words = :before", asked, String.class);
        if (!ids.isEmpty()) {
            jdbc.update("update notification_news set words = :after where id in (:ids)",
                    new MapSqlParameterSource("ids", ids).addValue("after", News.cut(changed.after())));
        }
    }

    void remove(List<News> news) {
        jdbc.update("delete from notification_news where id in (:ids)", Map.of("ids", news.stream().map(News::id).toList()));
    }
}
