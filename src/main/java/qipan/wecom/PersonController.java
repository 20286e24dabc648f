package qipan.wecom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.Act;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** Who somebody else is in WeCom: an owner of groups may never have looked at the preferences. */
@RestController
class PersonController {

    private final WeComPeople people;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonController(WeComPeople people, Accounts accounts, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** @param userId null when the person is nobody there */
    record PersonRequest(@Nullable String userId) {}

    @PutMapping("/api/people/{username}/wecom")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void put(@PathVariable String username, @RequestBody PersonRequest request) {
        var by = actor.get().require(Role.MANAGER, Role.ADMIN);
        if (accounts.find(username).isEmpty()) {
            throw Refusal.notFound("wecom.unknownPerson");
        }
        var before = people.userIdOf(username).orElse("");
        var userId = request.userId() == null || request.userId().isBlank() ? null : request.userId().strip();
        people.put(username, userId, "userId").ifPresent(wrong -> {
            throw Refusal.invalid(wrong.message(), List.of(wrong));
        });
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "wecom.person", null, null, null,
                Map.of("username", username, "weComUser", before), Map.of("username", username, "weComUser", userId == null ? "" : userId)));
    }
}
