package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Who stands in for whom, and when. */
@Repository
class SubstitutionStore {

    private static final String IN_FORCE = " and from_day <= :day and until_day >= :day and ended_at is null";

    private final JdbcClient jdbc;

    SubstitutionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever sets another period of the same person waits until this transaction ends. */
    void lock(String person) {
        try {
            jdbc.sql("insert into substitution_person (username) values (?)").param(person).update();
        } catch (DuplicateKeyException known) {
            // It has been there since the first time.
        }
        jdbc.sql("select username from substitution_person where username = ? for update").param(person).query(String.class).single();
    }

    void insert(Substitution one) {
        jdbc.sql("insert into substitution (id, person, substitute, from_day, until_day, campaigns, processes, roles, reason, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id(), one.person(), one.substitute(), one.from(), one.until(), joined(one.campaigns()), joined(one.processes()),
                        joined(one.roles()), one.reason(), one.by(), SqlTime.toSql(one.setAt()))
                .update();
    }

    void end(String id, Instant at) {
        jdbc.sql("update substitution set ended_at = ? where id = ? and ended_at is null").params(SqlTime.toSql(at), id).update();
    }

    Optional<Substitution> find(String id) {
        return jdbc.sql("select * from substitution where id = ?").param(id).query(SubstitutionStore::substitution).optional();
    }

    /** In force on that day, by which one of these does the tasks of others. */
    List<Substitution> by(Collection<String> substitutes, LocalDate day) {
        return jdbc.sql("select * from substitution where substitute in (:who)" + IN_FORCE + " order by id")
                .param("who", substitutes)
                .param("day", day)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /** In force on some day of that time, by which others do the tasks of a person. */
    List<Substitution> of(String person, LocalDate from, LocalDate until) {
        return jdbc.sql("select * from substitution where person = ? and until_day >= ? and from_day <= ? and ended_at is null order by from_day")
                .params(person, from, until)
                .query(SubstitutionStore::substitution)
                .list();
    }

    /** Of a person or for others by this person, those that were over before last, the latest first. */
    List<Substitution> latest(String column, String username, int limit) {
        return jdbc.sql("select * from substitution where " + column + " = ? order by until_day desc, id desc limit ?")
                .params(username, limit)
                .query(SubstitutionStore::substitution)
                .list();
    }

    private static @Nullable String joined(@Nullable List<String> names) {
        return names == null ? null : String.join(",", names);
    }

    private static @Nullable List<String> list(@Nullable String joined) {
        return joined == null ? null : List.of(joined.split(","));
    }

    private static Substitution substitution(ResultSet row, int number) throws SQLException {
        return new Substitution(
                row.getString("id"),
                row.getString("person"),
                row.getString("substitute"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                list(row.getString("campaigns")),
                list(row.getString("processes")),
                list(row.getString("roles")),
                row.getString("reason"),
                row.getString("set_by"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("set_at", LocalDateTime.class))),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)));
    }
}
