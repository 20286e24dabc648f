package qipan.security;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Accounts in the database. */
@Repository
class AccountStore {

    private static final String COLUMNS =
            "select username, display_name, password_hash, password_changed_at, enabled from account";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccountStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Everybody, by username, in three queries whatever their number. */
    List<StoredAccount> all() {
        var roles = words("select username, role_word from account_role");
        var keys = words("select username, role_key from account_role_key");
        return jdbc.sql(COLUMNS + " order by username")
                .query((row, i) -> read(row, roles, keys))
                .list();
    }

    Optional<StoredAccount> find(String username) {
        var roles = words("select username, role_word from account_role where username = ?", username);
        var keys = words("select username, role_key from account_role_key where username = ?", username);
        return jdbc.sql(COLUMNS + " where username = ?").param(username)
                .query((row, i) -> read(row, roles, keys))
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    void insert(StoredAccount account, Instant now) {
        jdbc.sql("insert into account (username, display_name, password_hash, password_changed_at, enabled, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(account.username(), account.account().name(), account.passwordHash(),
                        SqlTime.toSql(account.passwordChangedAt()), account.enabled(), SqlTime.toSql(now))
                .update();
        insertRights(account.account());
    }

    void update(Account account, boolean enabled) {
        jdbc.sql("update account set display_name = ?, enabled = ? where username = ?")
                .params(account.name(), enabled, account.username())
                .update();
        jdbc.sql("delete from account_role where username = ?").param(account.username()).update();
        jdbc.sql("delete from account_role_key where username = ?").param(account.username()).update();
        insertRights(account);
    }

    void changePassword(String username, String hash, Instant now) {
        jdbc.sql("update account set password_hash = ?, password_changed_at = ? where username = ?")
                .params(hash, SqlTime.toSql(now), username)
                .update();
    }

    private void insertRights(Account account) {
        var words = account.roles().stream().map(Role::word).toList();
        insertEach("insert into account_role (username, role_word) values (?, ?)", account.username(), words);
        insertEach("insert into account_role_key (username, role_key) values (?, ?)", account.username(),
                account.roleKeys());
    }

    private void insertEach(String sql, String username, Collection<String> words) {
        batches.batchUpdate(sql, words.stream().map(word -> new Object[] {username, word}).toList());
    }

    private Map<String, TreeSet<String>> words(String sql, Object... params) {
        record Word(String username, String word) {}
        return jdbc.sql(sql).params(params)
                .query((row, i) -> new Word(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Word::username, mapping(Word::word, toCollection(TreeSet::new))));
    }

    private static StoredAccount read(
            ResultSet row, Map<String, ? extends Set<String>> roles, Map<String, ? extends Set<String>> keys)
            throws SQLException {
        var username = row.getString("username");
        var held = Roles.ofWords(roles.containsKey(username) ? roles.get(username) : Set.of());
        Set<String> jobs = keys.containsKey(username) ? keys.get(username) : Set.of();
        var changed = row.getObject("password_changed_at", LocalDateTime.class);
        return new StoredAccount(username, row.getString("display_name"), held, jobs,
                row.getString("password_hash"), SqlTime.fromSql(changed), row.getBoolean("enabled"));
    }
}
