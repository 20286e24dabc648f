package qipan.wecom;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import qipan.shared.Violation;

/** Who is who in WeCom: the user id that the company's directory there has for a person. */
@Repository
public class WeComPeople {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][\\w.@-]{0,63}");

    private final NamedParameterJdbcOperations jdbc;

    WeComPeople(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> userIdOf(String username) {
        return Optional.ofNullable(userIdsOf(List.of(username)).get(username));
    }

    /** By username, of those who have one. One query. */
    public Map<String, String> userIdsOf(Collection<String> usernames) {
        var found = new HashMap<String, String>();
        if (!usernames.isEmpty()) {
            jdbc.query("select username, user_id from wecom_person where username in (:people)", Map.of("people", usernames), row -> {
                found.put(row.getString(1), row.getString(2));
            });
        }
        return found;
    }

    /**
     * In the caller's transaction.
     *
     * @param userId null when the person is nobody there
     * @return what is wrong with it, and then nothing has changed
     */
    public Optional<Violation> put(String username, @Nullable String userId, String field) {
        if (userId != null && !USER_ID.matcher(userId).matches()) {
            return Optional.of(Violation.ofField(field, "userId", "wecom.userId"));
        }
        if (userId != null && isOfSomebodyElse(username, userId)) {
            return taken(field);
        }
        jdbc.update("delete from wecom_person where username = :person", Map.of("person", username));
        try {
            if (userId != null) {
                jdbc.update("insert into wecom_person (username, user_id) values (:person, :id)", Map.of("person", username, "id", userId));
            }
            return Optional.empty();
        } catch (DuplicateKeyException atTheSameTime) {
            return taken(field);
        }
    }

    /** WeCom does not tell capitals from small letters. */
    private boolean isOfSomebodyElse(String username, String userId) {
        return !jdbc.queryForList(
                        "select username from wecom_person where lower(user_id) = lower(:id) and username <> :person",
                        Map.of("id", userId, "person", username), String.class)
                .isEmpty();
    }

    private static Optional<Violation> taken(String field) {
        return Optional.of(Violation.ofField(field, "taken", "wecom.userId.taken"));
    }
}
