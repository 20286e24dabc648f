package qipan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.shared.SqlTime;
import qipan.wecom.WeComPeople;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Preferences by person; who never chose has the house's. */
@Component
class PreferenceStore {

    private static final TypeReference<Map<Topic, Set<String>>> WANTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> MENTIONS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedParameterJdbcOperations jdbc;
    private final NotificationSettings settings;
    private final WeComPeople weCom;

    PreferenceStore(NamedParameterJdbcOperations jdbc, NotificationSettings settings, WeComPeople weCom) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.weCom = weCom;
    }

    Preferences of(String person) {
        return Objects.requireNonNull(of(Set.of(person)).get(person));
    }

    /** Two queries for all. */
    Map<String, Preferences> of(Collection<String> people) {
        var found = new HashMap<String, Preferences>();
        var users = weCom.userIdsOf(people);
        people.forEach(person -> found.put(person, new Preferences(person, null, Map.of(), settings.quiet(), null).as(users.get(person))));
        if (!people.isEmpty()) {
            jdbc.query("select * from notification_preference where person in (:people)", Map.of("people", people), this::row)
                    .forEach(one -> found.put(one.person(), one.as(users.get(one.person()))));
        }
        return found;
    }

    void put(Preferences wished, Instant now) {
        var row = new MapSqlParameterSource("person", wished.person())
                .addValue("email", wished.email())
                .addValue("wants", JSON.writeValueAsString(wished.wants()))
                .addValue("mentions", JSON.writeValueAsString(wished.mentions()))
                .addValue("from", wished.quiet().from().toString())
                .addValue("to", wished.quiet().to().toString())
                .addValue("digest", wished.digestAt() == null ? null : wished.digestAt().toString())
                .addValue("next", SqlTime.toSql(wished.nextDigest(now)));
        if (update(row) == 0) {
            try {
                jdbc.update("insert into notification_preference (person, email, wants, robot_mention, quiet_from, quiet_to, digest_at,"
                        + " next_digest_at) values (:person, :email, :wants, :mentions, :from, :to, :digest, :next)", row);
            } catch (DuplicateKeyException atTheSameTime) {
                update(row);
            }
        }
    }

    private int update(MapSqlParameterSource row) {
        return jdbc.update("update notification_preference set email = :email, wants = :wants, robot_mention = :mentions, quiet_from = :from, quiet_to = :to,"
                + " digest_at = :digest, next_digest_at = :next where person = :person", row);
    }

    List<Preferences> digestsDue(Instant now, int limit) {
        return jdbc.query(
                "select * from notification_preference where next_digest_at <= :now order by next_digest_at, person limit :n",
                Map.of("now", Objects.requireNonNull(SqlTime.toSql(now)), "n", limit), this::row);
    }

    void nextDigest(Preferences of, Instant now) {
        jdbc.update("update notification_preference set next_digest_at = :next where person = :person",
                new MapSqlParameterSource("person", of.person()).addValue("next", SqlTime.toSql(of.nextDigest(now))));
    }

    private Preferences row(ResultSet row, int number) throws SQLException {
        return new Preferences(
                row.getString("person"),
                row.getString("email"),
                JSON.readValue(row.getString("wants"), WANTS),
                new Quiet(
                        Objects.requireNonNullElse(time(row, "quiet_from"), settings.quietFrom()),
                        Objects.requireNonNullElse(time(row, "quiet_to"), settings.quietTo())),
                time(row, "digest_at")).rungBy(mentions(row.getString("robot_mention")));
    }

    private static Map<String, String> mentions(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, MENTIONS);
    }

    private static @Nullable LocalTime time(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalTime.parse(text);
    }
}
