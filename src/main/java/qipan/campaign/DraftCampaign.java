package qipan.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a manager says of a campaign before it is launched.
 *
 * @param parameters keys of the configuration register or decision outputs
 * @param roles role keys to usernames
 * @param values answers of the playbook's start form
 */
record DraftCampaign(
        String playbook,
        String name,
        LocalDate startDate,
        Map<String, Object> parameters,
        Map<String, List<String>> roles,
        Map<String, Object> values) {

    /** Whether name, times or terms are others than those the campaign was launched with; people have been told those. */
    boolean movesThePlanOf(Campaign launched) {
        return !name.equals(launched.name())
                || !startDate.equals(launched.startDate())
                || !parameters.isEmpty() && !parameters.equals(launched.parameters());
    }
}
