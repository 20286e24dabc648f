package qipan.wecom;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.campaign.GroupChats;
import qipan.engine.Act;
import qipan.security.Actor;

/** Writes down what became of groups: here, in the ledger and, as an act of the system, in the audit log. In the caller's transaction. */
@Component
class SendLog {

    private final SendGroupStore groups;
    private final GroupChats ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendLog(SendGroupStore groups, GroupChats ledger, ApplicationEventPublisher events, Clock clock) {
        this.groups = groups;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** A mass send waits to be made; who wants it stands with the act on the task. */
    void begun(Send send, List<String> codes) {
        ledger.told(send.campaign(), codes.stream().collect(Collectors.toMap(code -> code, code -> GroupState.WAITING.word())), clock.instant());
    }

    /** @param sentAt when WeCom says it was sent */
    void put(Send send, List<SendGroup> changed, GroupState state, @Nullable Instant sentAt, @Nullable String reason) {
        if (changed.isEmpty()) {
            return;
        }
        groups.put(send.id(), changed.stream().map(SendGroup::code).toList(), state, sentAt);
        ledger.told(send.campaign(), changed.stream().collect(Collectors.toMap(SendGroup::code, group -> state.word())),
                sentAt == null ? clock.instant() : sentAt);
        changed.forEach(group -> events.publishEvent(act(send, group, state, reason)));
    }

    private Act act(Send send, SendGroup group, GroupState state, @Nullable String reason) {
        var after = new HashMap<String, Object>(Map.of(
                "campaign", group.campaign(), "group", group.code(), "state", state.word(), "send", send.id()));
        if (send.message() != null) {
            after.put("message", send.message());
        }
        if (reason != null) {
            after.put("reason", reason);
        }
        return new Act(
                clock.instant(), Actor.SYSTEM, null, "wecom.result", null, null, group.task(), Map.of("state", group.state().word()), after);
    }
}
