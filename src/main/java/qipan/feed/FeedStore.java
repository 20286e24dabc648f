package qipan.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Calendars by person and by the hash of their secret. */
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> of(String person) {
        return jdbc.sql("select * from calendar_feed where person = ?").param(person).query(FeedStore::read).optional();
    }

    Optional<Feed> find(String secretHash) {
        return jdbc.sql("select * from calendar_feed where secret_hash = ?").param(secretHash).query(FeedStore::read).optional();
    }

    /** In place of the one before: of two at once the later one counts. */
    void put(Feed feed, String secretHash) {
        var updated = jdbc.sql("update calendar_feed set secret_hash = ?, language = ?, created_at = ? where person = ?")
                .params(secretHash, feed.language().getLanguage(), SqlTime.toSql(feed.createdAt()), feed.person())
                .update();
        if (updated == 0) {
            jdbc.sql("insert into calendar_feed (person, secret_hash, language, created_at) values (?, ?, ?, ?)")
                    .params(feed.person(), secretHash, feed.language().getLanguage(), SqlTime.toSql(feed.createdAt()))
                    .update();
        }
    }

    void delete(String person) {
        jdbc.sql("delete from calendar_feed where person = ?").param(person).update();
    }

    private static Feed read(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getString("person"),
                Locale.forLanguageTag(row.getString("language")),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("created_at", LocalDateTime.class))));
    }
}
