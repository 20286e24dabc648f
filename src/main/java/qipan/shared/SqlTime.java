package qipan.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants in our tables: {@code datetime(3)} columns hold UTC, bound as {@link LocalDateTime} because neither driver
 * shifts that type by a session or JVM zone.
 */
public final class SqlTime {

    private SqlTime() {}

    public static @Nullable LocalDateTime toSql(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static @Nullable Instant fromSql(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
