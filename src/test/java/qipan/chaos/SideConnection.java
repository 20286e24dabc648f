package qipan.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import qipan.testing.Database;

/** Somebody else in the database: holds what the nodes want until it is closed. */
final class SideConnection implements AutoCloseable {

    private final Connection connection;

    SideConnection(Database database) {
        try {
            connection = database.connect();
            connection.setAutoCommit(false);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Gives everything back. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
