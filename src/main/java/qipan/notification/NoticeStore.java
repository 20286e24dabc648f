package qipan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.inbox.CommentChanged;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;

/** Notices by person, newest first. */
@Component
class NoticeStore {

    private static final String INSERT = """
            insert into notification (id, person, kind, fold, pieces, campaign, campaign_name, group_name, step_code, task_id,
                   task_name, task_name_en, due_at, actor, words, made_at, read_at)
            values (:id, :person, :kind, :fold, :pieces, :campaign, :campaignName, :groupName, :stepCode, :task,
                   :taskName, :taskNameEn, :due, :actor, :words, :at, :read)
            """;

    private static final String ORDER = " order by made_at desc, id desc limit :n";

    private final NamedParameterJdbcOperations jdbc;

    NoticeStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            jdbc.batchUpdate(INSERT, notices.stream().map(NoticeStore::parameters).toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource parameters(Notice notice) {
        return new MapSqlParameterSource("id", notice.id())
                .addValue("person", notice.person())
                .addValue("kind", notice.kind().word())
                .addValue("fold", notice.fold())
                .addValue("pieces", notice.pieces())
                .addValue("campaign", notice.campaign())
                .addValue("campaignName", notice.campaignName())
                .addValue("groupName", notice.groupName())
                .addValue("stepCode", notice.stepCode())
                .addValue("task", notice.task())
                .addValue("taskName", notice.taskName())
                .addValue("taskNameEn", notice.taskNameEn())
                .addValue("due", SqlTime.toSql(notice.due()))
                .addValue("actor", notice.actor())
                .addValue("words", notice.words())
                .addValue("at", SqlTime.toSql(notice.at()))
                .addValue("read", SqlTime.toSql(notice.read()));
    }

    /** One that has been made since then and not been read yet, for more of the same. */
    Optional<Notice> open(String person, String fold, Instant since) {
        var asked = Map.of("person", person, "fold", fold, "since", sql(since), "n", 1);
        return jdbc.query(
                        "select * from notification where person = :person and read_at is null and made_at > :since and fold = :fold" + ORDER,
                        asked, NoticeStore::row)
                .stream().findFirst();
    }

    void grow(String id, int by) {
        jdbc.update("update notification set pieces = pieces + :by where id = :id", Map.of("id", id, "by", by));
    }

    /** Of each of those who were told, by the index of a person's latest ones. */
    void reword(CommentChanged changed) {
        jdbc.update(
                "update notification set words = :after where person in (:told) and made_at >= :since and task_id = :task"
                        + " and kind = :kind and actor = :actor and words = :before",
                new MapSqlParameterSource("told", changed.told())
                        .addValue("since", sql(changed.since()))
                        .addValue("task", changed.taskId())
                        .addValue("kind", Kind.MENTIONED.word())
                        .addValue("actor", changed.by())
                        .addValue("before", News.cut(changed.before()))
                        .addValue("after", News.cut(changed.after())));
    }

    Page<Notice> page(String person, boolean unreadOnly, int limit, @Nullable String after) {
        var asked = new HashMap<String, Object>(Map.of("person", person, "n", limit + 1, "digest", Kind.DIGEST.word()));
        var beyond = after == null ? "" : beyond(after, asked);
        var rows = jdbc.query(
                "select * from notification where person = :person and kind <> :digest" + (unreadOnly ? " and read_at is null" : "")
                        + beyond + ORDER,
                asked, NoticeStore::row);
        return Page.of(rows, limit, row -> Cursor.write(sql(row.at()), row.id()), null);
    }

    /** In this form both databases turn it into a range of the index. */
    static String beyond(String after, Map<String, Object> asked) {
        var position = Cursor.read(after, 2);
        try {
            asked.put("afterAt", LocalDateTime.parse(position.get(0)));
        } catch (java.time.format.DateTimeParseException forged) {
            throw Refusal.malformed("shared.cursor.malformed");
        }
        asked.put("afterId", position.get(1));
        return " and made_at <= :afterAt and (made_at < :afterAt or id < :afterId)";
    }

    long unread(String person) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (select 1 from notification where person = :person and read_at is null limit :n) unread",
                Map.of("person", person, "n", Page.COUNT_CAP + 1), Long.class));
    }

    List<Notice> unreadSince(String person, Instant since, int limit) {
        return jdbc.query(
                "select * from notification where person = :person and read_at is null and made_at > :since" + ORDER,
                Map.of("person", person, "since", sql(since), "n", limit), NoticeStore::row);
    }

    Optional<Notice> find(String id) {
        return jdbc.query("select * from notification where id = :id", Map.of("id", id), NoticeStore::row).stream().findFirst();
    }

    boolean read(String person, String id, Instant now) {
        return jdbc.update(
                        "update notification set read_at = coalesce(read_at, :now) where id = :id and person = :person",
                        Map.of("id", id, "person", person, "now", sql(now)))
                > 0;
    }

    void readAll(String person, Instant until, Instant now) {
        jdbc.update(
                "update notification set read_at = :now where person = :person and read_at is null and made_at <= :until",
                Map.of("person", person, "until", sql(until), "now", sql(now)));
    }

    List<String> before(Instant then, int limit) {
        return jdbc.queryForList(
                "select id from notification where made_at < :then order by made_at, id limit :n",
                Map.of("then", sql(then), "n", limit), String.class);
    }

    void remove(List<String> ids) {
        jdbc.update("delete from notification_delivery where notice in (:ids)", Map.of("ids", ids));
        jdbc.update("delete from notification where id in (:ids)", Map.of("ids", ids));
    }

    private static LocalDateTime sql(Instant instant) {
        return Objects.requireNonNull(SqlTime.toSql(instant));
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("person"),
                Kind.of(row.getString("kind")),
                row.getString("fold"),
                row.getInt("pieces"),
                row.getString("campaign"),
                row.getString("campaign_name"),
                row.getString("group_name"),
                row.getString("step_code"),
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("task_name_en"),
                instant(row, "due_at"),
                row.getString("actor"),
                row.getString("words"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "read_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }
}
