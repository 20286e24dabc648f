package qipan.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.engine.Models;
import qipan.engine.Where;
import qipan.security.AccountChanged;
import qipan.security.CurrentActor;
import qipan.security.SignInRefused;
import qipan.security.SignInSucceeded;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what people did, beside what it changed: claims, comments, holds, sign-ins, changed accounts. */
@Component
class ActProjection {

    private static final BusinessKey NOWHERE = BusinessKey.parse(null);

    private final EntryStore entries;
    private final CurrentActor actor;
    private final Models models;
    private final JsonMapper json;
    private final Clock clock;

    ActProjection(EntryStore entries, CurrentActor actor, Models models, JsonMapper json, Clock clock) {
        this.entries = entries;
        this.actor = actor;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(Act act) {
        var where = act.where();
        var key = where == null ? keyOf(act) : where.key();
        append(act.at(), act.actor(), act.onBehalfOf(), act.action(), key, where, act.element(), act.task(), act.before(), act.after());
    }

    /** Acts on a whole campaign, or on a group of it beside its process, name it in what they changed. */
    private static BusinessKey keyOf(Act act) {
        var campaign = act.after().getOrDefault("campaign", act.before().get("campaign"));
        if (campaign == null) {
            return NOWHERE;
        }
        return act.after().get("group") instanceof String group
                ? BusinessKey.ofGroup(campaign.toString(), group)
                : BusinessKey.ofCampaign(campaign.toString());
    }

    @EventListener
    void on(SignInSucceeded signIn) {
        account(signIn.username(), "sign-in.succeeded", Map.of("address", signIn.address()));
    }

    @EventListener
    void on(SignInRefused signIn) {
        account(signIn.username(), "sign-in.refused", Map.of("address", signIn.address(), "throttled", signIn.throttled()));
    }

    @EventListener
    void on(AccountChanged change) {
        append(clock.instant(), actor.get().username(), actor.get().onBehalfOf(), "account." + change.action(), NOWHERE, null,
                null, null, Map.of(), Map.of("username", change.username(), "before", change.before(), "after", change.after()));
    }

    private void account(String username, String action, Map<String, Object> after) {
        append(clock.instant(), username, null, action, NOWHERE, null, null, null, Map.of(), after);
    }

    private void append(
            Instant at,
            String by,
            @Nullable String onBehalfOf,
            String action,
            BusinessKey key,
            @Nullable Where where,
            @Nullable String element,
            @Nullable String task,
            Map<String, Object> before,
            Map<String, Object> after) {
        entries.append(List.of(new Entry(
                Ids.next(), at, by, onBehalfOf, action, key.campaign(), key.group(), where == null ? null : where.process(),
                where == null ? null : where.instance(), element, nameOf(where, element), task, document(before), document(after),
                actor.get().requestId())));
    }

    private @Nullable String nameOf(@Nullable Where where, @Nullable String element) {
        return where == null || element == null ? null : models.step(where.definition(), element).name();
    }

    private @Nullable String document(Map<String, Object> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
