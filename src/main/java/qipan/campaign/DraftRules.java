package qipan.campaign;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.shared.Violation;

/** What can be wrong with a draft already while it is written. What is only missing is asked for at launch. */
@Component
class DraftRules {

    static final int MIN_NAME = 2;
    static final int MAX_NAME = 40;

    private final Models models;
    private final PeopleRules people;
    private final CampaignStore campaigns;
    private final ParameterRules parameters;

    DraftRules(Models models, PeopleRules people, CampaignStore campaigns, ParameterRules parameters) {
        this.models = models;
        this.people = people;
        this.campaigns = campaigns;
        this.parameters = parameters;
    }

    List<Violation> objections(String id, DraftCampaign draft) {
        var found = new ArrayList<Violation>();
        if (draft.name().length() < MIN_NAME || draft.name().length() > MAX_NAME) {
            found.add(Violation.ofField("name", "length", "campaign.name.length", MIN_NAME, MAX_NAME));
        } else if (campaigns.nameTaken(draft.name(), id)) {
            found.add(Violation.ofField("name", "unique", "campaign.name.taken", draft.name()));
        }
        if (models.latest(draft.playbook()).map(ProcessModel::kind).filter("campaign"::equals).isEmpty()) {
            found.add(Violation.ofField("playbook", "known", "campaign.playbook.unknown", draft.playbook()));
        }
        found.addAll(parameters.objections(draft.playbook(), draft.parameters()));
        found.addAll(people.objections(draft.roles()));
        return found;
    }
}
