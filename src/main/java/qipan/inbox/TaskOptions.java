package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignRoles;
import qipan.engine.CampaignParameters;
import qipan.engine.FormOptions;
import qipan.engine.FormOptions.Option;
import qipan.engine.PeopleOptions;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.shared.BusinessKey;

/** Choices that live in data, as they are for one campaign: its people, the people of a role, its groups. */
@Component
class TaskOptions {

    private static final String PEOPLE = "people";
    private static final String GROUPS = "groups";

    private final Accounts accounts;
    private final PeopleOptions anywhere;
    private final CampaignRoles roles;
    private final CampaignGroups groups;
    private final ObjectProvider<CampaignParameters> parameters;

    TaskOptions(
            Accounts accounts,
            JobRoles catalogue,
            CampaignRoles roles,
            CampaignGroups groups,
            ObjectProvider<CampaignParameters> parameters) {
        this.accounts = accounts;
        this.anywhere = new PeopleOptions(accounts, catalogue);
        this.roles = roles;
        this.groups = groups;
        this.parameters = parameters;
    }

    FormOptions of(@Nullable String campaign) {
        return campaign == null ? choices(null) : choices(campaign).with(key -> parameter(campaign, key));
    }

    private Optional<Object> parameter(String campaign, String key) {
        return parameters.stream()
                .flatMap(source -> source.find(BusinessKey.ofCampaign(campaign), key).stream())
                .findFirst();
    }

    private FormOptions choices(@Nullable String campaign) {
        return source -> {
            if (source.equals(GROUPS)) {
                return campaign == null ? List.of() : groups(campaign);
            }
            if (source.equals(PEOPLE)) {
                return everybody(campaign);
            }
            return source.startsWith(PEOPLE + ":") ? holders(campaign, source) : anywhere.of(source);
        };
    }

    private List<Option> groups(String campaign) {
        return groups.namesOf(campaign).entrySet().stream()
                .map(group -> new Option(group.getKey(), group.getValue()))
                .toList();
    }

    /** Everybody with a job in the campaign; outside any, everybody with a job at all. */
    private List<Option> everybody(@Nullable String campaign) {
        var named = new TreeSet<String>();
        if (campaign != null) {
            roles.of(campaign).values().forEach(named::addAll);
        }
        return named.isEmpty() ? anywhere.of(PEOPLE) : people(named);
    }

    private List<Option> holders(@Nullable String campaign, String source) {
        var named = campaign == null
                ? List.<String>of()
                : roles.people(campaign, source.substring(PEOPLE.length() + 1));
        return named.isEmpty() ? anywhere.of(source) : people(named);
    }

    private List<Option> people(Collection<String> usernames) {
        var names = accounts.namesOf(usernames);
        return usernames.stream().map(person -> new Option(person, names.getOrDefault(person, person))).toList();
    }
}
