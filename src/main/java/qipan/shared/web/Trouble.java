package qipan.shared.web;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;

/** What the database said, however deep it lies in what the engine or Spring made of it. */
final class Trouble {

    private static final String NO_CONNECTION = "08";
    private static final String ROLLED_BACK = "40";

    private Trouble() {}

    /** All connections are taken, or the server is away. */
    static boolean isNoConnection(Throwable failure) {
        return said(failure, sql -> sql instanceof SQLTransientConnectionException || isOf(NO_CONNECTION, sql));
    }

    /** Deadlock: of two that waited for each other this one was sent away, with nothing done. */
    static boolean isLostRace(Throwable failure) {
        return said(failure, sql -> sql instanceof SQLTransactionRollbackException || isOf(ROLLED_BACK, sql));
    }

    private static boolean isOf(String classOfStates, SQLException sql) {
        return sql.getSQLState() != null && sql.getSQLState().startsWith(classOfStates);
    }

    private static boolean said(Throwable failure, Predicate<SQLException> what) {
        for (var cause = failure; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException sql && what.test(sql)) {
                return true;
            }
        }
        return false;
    }
}
