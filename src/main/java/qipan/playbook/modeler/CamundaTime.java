package qipan.playbook.modeler;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;

/** Times as Camunda's API writes them: {@code 2026-03-01T20:00:00.000+0800}. */
final class CamundaTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(Zones.SHANGHAI);

    private CamundaTime() {}

    static @Nullable String write(@Nullable Instant instant) {
        return instant == null ? null : FORMAT.format(instant);
    }
}
