package qipan.files;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.security.CurrentActor;
import qipan.shared.FileLink;

/** Tells what was done with a file; the audit log writes it down in the same transaction. */
@Component
class FileLog {

    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    FileLog(ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    void tell(String action, Map<String, Object> what) {
        var by = actor.get();
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "file." + action, null, null, null, Map.of(), what));
    }

    void tell(String action, StoredFile file) {
        tell(action, Map.of(
                "file", FileLink.pathOf(file.id()), "name", file.name(), "mediaType", file.mediaType(), "size", file.size(), "sha256", file.sha256()));
    }
}
