package qipan.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** API tokens in the database. */
@Repository
class ApiTokenStore {

    private static final String COLUMNS =
            "select id, username, label, scopes, created_by, created_at, expires_at, last_used_at from api_token";

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ApiToken> findBySecret(String secretHash) {
        return jdbc.sql(COLUMNS + " where secret_hash = ?").param(secretHash).query(ApiTokenStore::read).optional();
    }

    Optional<ApiToken> find(String id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(ApiTokenStore::read).optional();
    }

    List<ApiToken> of(String username) {
        return jdbc.sql(COLUMNS + " where username = ? order by id").param(username).query(ApiTokenStore::read).list();
    }

    List<ApiToken> all() {
        return jdbc.sql(COLUMNS + " order by id").query(ApiTokenStore::read).list();
    }

    void insert(ApiToken token, String secretHash) {
        jdbc.sql("insert into api_token (id, username, label, secret_hash, scopes, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(token.id(), token.username(), token.name(), secretHash, Scope.join(token.scopes()),
                        token.createdBy(), SqlTime.toSql(token.createdAt()), SqlTime.toSql(token.expiresAt()))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from api_token where id = ?").param(id).update();
    }

    void used(String id, Instant now) {
        jdbc.sql("update api_token set last_used_at = ? where id = ?").params(SqlTime.toSql(now), id).update();
    }

    private static ApiToken read(ResultSet row, int index) throws SQLException {
        return new ApiToken(row.getString("id"), row.getString("username"), row.getString("label"),
                Scope.split(row.getString("scopes")), row.getString("created_by"), time(row, "created_at"),
                time(row, "expires_at"), time(row, "last_used_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }
}
