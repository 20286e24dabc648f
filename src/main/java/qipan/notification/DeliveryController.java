package qipan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.Act;
import qipan.notification.Delivery.State;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** What left the house, and what did not, for those who are asked why nobody heard. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final int MAX_PAGE = 200;

    private final DeliveryStore deliveries;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryController(DeliveryStore deliveries, Accounts accounts, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param state {@code waiting, sent, failed, skipped}
     * @param nextAt when it is tried next; null when it is over
     * @param error what the other side said at last, or why it was skipped
     */
    record DeliveryView(
            String id,
            String notice,
            String kind,
            String channel,
            String person,
            @Nullable String personName,
            String state,
            int attempts,
            Instant at,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            @Nullable String error) {}

    @GetMapping
    Page<DeliveryView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        actor.get().require(Role.MANAGER, Role.ADMIN, Role.AUDITOR);
        var page = deliveries.page(state(state), text(person), Math.max(1, Math.min(limit, MAX_PAGE)), after);
        var names = accounts.namesOf(page.items().stream().map(Delivery::person).collect(Collectors.toSet()));
        return page.map(one -> view(one, names));
    }

    /** Tries a failed one again, after what was wrong has been mended. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void retry(@PathVariable String id) {
        var by = actor.get().require(Role.MANAGER, Role.ADMIN);
        if (!deliveries.exists(id)) {
            throw Refusal.notFound("notification.delivery.unknown");
        }
        if (!deliveries.retry(id, clock.instant())) {
            throw Refusal.conflict("notification.delivery.notFailed");
        }
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "notification.retry", null, null, null, Map.of(), Map.of("delivery", id)));
    }

    private static @Nullable State state(@Nullable String word) {
        var wanted = text(word);
        return wanted == null ? null : Arrays.stream(State.values())
                .filter(state -> state.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("notification.delivery.state", wanted));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static DeliveryView view(Delivery one, Map<String, String> names) {
        return new DeliveryView(
                one.id(), one.notice(), one.kind().word(), one.channel(), one.person(), names.get(one.person()), one.state().word(),
                one.attempts(), one.at(), one.state() == State.WAITING ? one.next() : null, one.ended(), one.error());
    }
}
