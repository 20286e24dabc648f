package qipan.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import qipan.shared.SqlTime;

/** Due dates as sort keys: no date is a date far off, so that it sorts last in every database. */
final class DueColumn {

    private static final LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    private DueColumn() {}

    static LocalDateTime write(@Nullable Instant due) {
        return due == null ? NEVER : Objects.requireNonNull(SqlTime.toSql(due));
    }

    static @Nullable Instant read(LocalDateTime column) {
        return column.getYear() == NEVER.getYear() ? null : SqlTime.fromSql(column);
    }
}
