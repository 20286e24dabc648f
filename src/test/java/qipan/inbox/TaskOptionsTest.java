package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignRoles;
import qipan.engine.FormOptions.Option;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.security.Role;

/** Whom a task of a campaign offers for a choice; the campaign names one trainee of the two there are. */
class TaskOptionsTest {

    private final Accounts accounts = mock();
    private final CampaignRoles roles = mock();
    private final TaskOptions options =
            new TaskOptions(accounts, mock(JobRoles.class), roles, mock(CampaignGroups.class), mock(ObjectProvider.class));

    @BeforeEach
    void twoTrainees() {
        when(accounts.holding("new_distributor")).thenReturn(List.of(trainee("nina"), trainee("omar")));
        when(accounts.namesOf(anyCollection())).thenReturn(Map.of("nina", "nina"));
        when(roles.people("c1", "new_distributor")).thenReturn(List.of("nina"));
    }

    @Test
    void peopleOfARoleAreThoseTheCampaignNames() {
        assertThat(options.of("c1").of("people:new_distributor")).extracting(Option::value).containsExactly("nina");
        assertThat(options.of("c2").of("people:new_distributor")).extracting(Option::value).containsExactly("nina", "omar");
    }

    @Test
    void holdersOfARoleAreAllThereAre() {
        assertThat(options.of("c1").of("holders:new_distributor")).extracting(Option::value).containsExactly("nina", "omar");
    }

    private static Account trainee(String username) {
        return new Account(username, username, Set.of(Role.STAFF), Set.of("new_distributor"));
    }
}
