package qipan.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.FormOptions;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.PeopleOptions;
import qipan.engine.ProcessModel;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.shared.BusinessKey;

/** Checks answers against the form of a playbook's start event. */
@Component
class StartForm {

    private final Models models;
    private final Forms forms;
    private final PeopleOptions people;
    private final GroupStore groups;
    private final ParameterSource parameters;

    StartForm(
            Models models,
            Forms forms,
            Accounts accounts,
            JobRoles catalogue,
            GroupStore groups,
            ParameterSource parameters) {
        this.models = models;
        this.forms = forms;
        this.people = new PeopleOptions(accounts, catalogue);
        this.groups = groups;
        this.parameters = parameters;
    }

    Forms.Checked check(String playbook, String campaign, Map<String, Object> given) {
        return check(playbook, campaign, given, Map.of());
    }

    /**
     * @param campaign whose groups can be chosen
     * @param known what nobody is asked for; taken for those fields that the form has
     */
    Forms.Checked check(String playbook, String campaign, Map<String, Object> given, Map<String, Object> known) {
        var choices = choices(campaign);
        var form = models.latest(playbook).map(ProcessModel::startForm).orElse(null);
        var answers = new HashMap<>(given);
        Optional.ofNullable(form)
                .flatMap(key -> forms.fill(key, known, choices))
                .ifPresent(filled -> answers.putAll(filled.values()));
        return forms.check(form, answers, Map::of, choices);
    }

    /**
     * Choices that live in data, and the limits of the register as this campaign sets them.
     *
     * @param campaign null when the answers belong to none, which then has no groups to choose
     */
    FormOptions choices(@Nullable String campaign) {
        FormOptions offered = source -> source.equals("groups") ? groupsOf(campaign) : people.of(source);
        return offered.with(key -> parameters.find(new BusinessKey(campaign, null, null), key));
    }

    private List<FormOptions.Option> groupsOf(@Nullable String campaign) {
        return campaign == null
                ? List.of()
                : groups.codes(campaign).stream().map(code -> new FormOptions.Option(code, code)).toList();
    }
}
