package qipan.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where and as whom to connect. */
public record Database(String url, String user, String password) {

    /** The file that the demo keeps in its folder, with the settings it runs with. */
    public static Database h2(Path folder) {
        return new Database(file(folder) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    /** The same file, written up to two seconds late: where nobody cuts the power, a quarter of the work is saved. */
    public static Database h2WrittenLater(Path folder) {
        return new Database(file(folder) + ";WRITE_DELAY=2000;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
    }

    private static String file(Path folder) {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("qipan");
    }

    boolean isIn(Path folder) {
        return url.startsWith(file(folder));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void execute(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of the first row. */
    public long count(String sql) {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of all rows. */
    public List<String> texts(String sql) {
        try (var connection = connect(); var rows = connection.createStatement().executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
