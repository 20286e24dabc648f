package qipan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** The groups of the ledger as chats in WeCom. */
@Repository
public class GroupChats {

    private static final String COLUMNS = "select code, name, owner, chat_id from campaign_group where campaign = :campaign ";
    private static final int AT_ONCE = 1_000;

    private static final String OWNED = """
            select c.name, g.owner, count(*) from campaign c join campaign_group g on g.campaign = c.id
             where c.status in ('draft', 'running', 'held') and c.playbook in (:playbooks)
               and g.owner is not null and g.status not in ('done', 'cancelled')
             group by c.id, c.name, g.owner having count(*) > :most order by 3 desc, 1, 2 limit 5
            """;

    private final NamedParameterJdbcTemplate jdbc;

    GroupChats(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param owner account that owns the group, or null
     * @param chatId null as long as nobody said which chat it is
     */
    public record Chat(String code, String name, @Nullable String owner, @Nullable String chatId) {}

    /** @param campaign its name; @param groups how many of it this person owns */
    public record Owned(String campaign, String owner, int groups) {}

    /** The five largest shares of one owner in campaigns of these playbooks that are not over, of those with more groups than that. */
    public List<Owned> ownedBeyond(int most, Collection<String> playbooks) {
        return jdbc.query(OWNED, Map.of("playbooks", playbooks, "most", most),
                (row, number) -> new Owned(row.getString(1), row.getString(2), row.getInt(3)));
    }

    /** By code. */
    public List<Chat> of(String campaign, Collection<String> codes) {
        var found = new ArrayList<Chat>();
        var asked = List.copyOf(codes);
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            found.addAll(jdbc.query(
                    COLUMNS + "and code in (:codes) order by code",
                    Map.of("campaign", campaign, "codes", asked.subList(from, Math.min(asked.size(), from + AT_ONCE))),
                    GroupChats::row));
        }
        return found;
    }

    /** All that are not over, by code. */
    public List<Chat> ofAll(String campaign) {
        return jdbc.query(
                COLUMNS + "and status not in ('done', 'cancelled') order by code", Map.of("campaign", campaign), GroupChats::row);
    }

    /** Writes down what became of a mass send, by code of the group; in the order of the codes, so that two at once do not lock each other out. */
    public void told(String campaign, Map<String, String> states, Instant at) {
        jdbc.batchUpdate(
                "update campaign_group set send_state = :state, send_at = :at where campaign = :campaign and code = :code",
                new TreeMap<>(states).entrySet().stream()
                        .map(one -> new MapSqlParameterSource("campaign", campaign)
                                .addValue("code", one.getKey())
                                .addValue("state", one.getValue())
                                .addValue("at", SqlTime.toSql(at)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static Chat row(ResultSet row, int number) throws SQLException {
        return new Chat(row.getString("code"), row.getString("name"), row.getString("owner"), row.getString("chat_id"));
    }
}
