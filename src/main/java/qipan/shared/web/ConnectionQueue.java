package qipan.shared.web;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceUnwrapper;

/** How many threads of this node wait for a database connection at this moment. */
final class ConnectionQueue {

    private final @Nullable HikariDataSource pool;

    /** @param connections null where there is no database */
    ConnectionQueue(@Nullable DataSource connections) {
        this.pool = connections == null
                ? null
                : DataSourceUnwrapper.unwrap(connections, HikariConfigMXBean.class, HikariDataSource.class);
    }

    int length() {
        // There is no pool before its first connection.
        var known = pool == null ? null : pool.getHikariPoolMXBean();
        return known == null ? 0 : known.getThreadsAwaitingConnection();
    }
}
