package qipan.campaign;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.security.CurrentActor;

/** Tells what a person did with a campaign; the audit log writes it down in the same transaction. */
@Component
class CampaignLog {

    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CampaignLog(ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    void tell(String campaign, String action, Map<String, Object> details) {
        tell(campaign, action, Map.of(), details);
    }

    void tell(String campaign, String action, Map<String, Object> before, Map<String, Object> details) {
        var by = actor.get();
        var after = new HashMap<>(details);
        after.put("campaign", campaign);
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "campaign." + action, null, null, null, before, after));
    }
}
