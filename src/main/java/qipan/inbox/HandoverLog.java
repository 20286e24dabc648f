package qipan.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.security.Actor;

/** Tells what became of a handover; the audit log writes it down in the same transaction. */
@Component
class HandoverLog {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandoverLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void tell(Actor by, String deed, Handover handover, Map<String, Object> details) {
        var after = new HashMap<>(details);
        after.putAll(Map.of("person", handover.successor(), "handover", handover.id()));
        events.publishEvent(new Act(clock.instant(), by.username(), by.onBehalfOf(), "person." + deed, null, null, null,
                Map.of("person", handover.person()), after));
    }
}
