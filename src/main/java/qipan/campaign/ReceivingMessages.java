package qipan.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Forms;
import qipan.engine.OpenMessages;
import qipan.engine.OpenMessages.OpenMessage;
import qipan.engine.Processes;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Lets a shop, a CRM or a manager tell the processes of an event. Only what a model declares as the message's payload
 * becomes variables: nobody outside can overwrite another one.
 */
@Service
class ReceivingMessages {

    private static final int MAX_TEXT = 200;

    private final OpenMessages messages;
    private final Forms forms;
    private final StartForm choices;
    private final CampaignStore campaigns;
    private final GroupStore groups;
    private final Processes processes;
    private final ReceiptStore receipts;
    private final CampaignLog log;
    private final CurrentActor actor;

    ReceivingMessages(
            OpenMessages messages,
            Forms forms,
            StartForm choices,
            CampaignStore campaigns,
            GroupStore groups,
            Processes processes,
            ReceiptStore receipts,
            CampaignLog log,
            CurrentActor actor) {
        this.messages = messages;
        this.forms = forms;
        this.choices = choices;
        this.campaigns = campaigns;
        this.groups = groups;
        this.processes = processes;
        this.receipts = receipts;
        this.log = log;
        this.actor = actor;
    }

    /**
     * @param heard how many instances heard it, begun ones included
     * @param repeated whether the same event was told before; then nobody is told again
     */
    record Received(int heard, boolean repeated) {}

    /**
     * @return how many heard it, at least 1 unless it is sent again
     * @throws Refusal 404 for a message that cannot come from outside, 409 when the campaign is not running or nobody
     *     waits, 422 when key, correlation or values are wrong
     */
    @Transactional
    Received receive(String name, @Nullable String businessKey, Map<String, Object> correlation, Map<String, Object> values) {
        actor.get().requireIntegrationOr(Role.MANAGER);
        var message = messages.find(name).orElseThrow(() -> Refusal.notFound("campaign.message.unknown", name));
        var key = BusinessKey.parse(businessKey);
        var objections = objections(message, key, correlation);
        var checked = forms.check(message.payload(), values, Map::of, choices.choices(key.campaign()));
        objections.addAll(checked.violations());
        if (!objections.isEmpty()) {
            throw Refusal.invalid("campaign.message.invalid", objections, objections.size());
        }
        refuseUnlessRunning(key);
        if (message.once() && !receipts.first(name, key)) {
            return new Received(0, true);
        }
        var heard = processes.announce(name, key, correlation, carried(checked));
        if (heard == 0) {
            throw Refusal.conflict("engine.nobodyWaits");
        }
        if (key.campaign() != null) {
            log.tell(key.campaign(), "messageReceived", Map.of("message", name, "key", key.toString(), "heard", heard));
        }
        return new Received(heard, false);
    }

    private List<Violation> objections(OpenMessage message, BusinessKey key, Map<String, Object> correlation) {
        var found = new ArrayList<Violation>();
        if (key.toString().isEmpty() && correlation.isEmpty()) {
            found.add(Violation.ofField("businessKey", "required", "campaign.message.nobodyMeant"));
        } else if (message.begins() && key.ref() == null) {
            found.add(Violation.ofField("businessKey", "ref", "campaign.message.ref"));
        }
        if (key.campaign() != null && campaigns.find(key.campaign()).isEmpty()) {
            found.add(Violation.ofField("businessKey", "known", "campaign.unknown"));
        } else if (key.campaign() != null && key.group() != null) {
            HoldingCampaign.unknown(Set.of(key.group()), groups.codes(key.campaign())).forEach(
                    group -> found.add(Violation.ofField("businessKey", "known", "campaign.group.unknown", group)));
        }
        correlation.forEach((variable, value) -> {
            if (!(value instanceof Number || value instanceof Boolean || value instanceof String text && text.length() <= MAX_TEXT)) {
                found.add(Violation.ofField("correlation." + variable, "type", "campaign.message.correlation", MAX_TEXT));
            }
        });
        return found;
    }

    /** A held instance refuses a message by itself; the sender may try again when it goes on. */
    private void refuseUnlessRunning(BusinessKey key) {
        if (key.campaign() != null && !campaigns.find(key.campaign()).orElseThrow().is(CampaignStatus.RUNNING)) {
            throw Refusal.conflict("campaign.notRunning");
        }
    }

    /** What was not sent leaves variables as they are. */
    private static Map<String, Object> carried(Forms.Checked checked) {
        var carried = new HashMap<String, Object>(checked.values());
        carried.values().removeIf(java.util.Objects::isNull);
        return carried;
    }
}
