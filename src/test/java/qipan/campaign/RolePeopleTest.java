package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.BusinessKey;

/** Who could be meant by a role. */
class RolePeopleTest {

    private final RoleStore roles = mock();
    private final Accounts accounts = mock();
    private final RolePeople people = new RolePeople(roles, mock(GroupStore.class), mock(JobRoles.class), accounts);

    @Test
    void outsideCampaignsWhoHoldsTheRoleAtAll() {
        when(accounts.holding("finance")).thenReturn(List.of(new Account("zoe", "佐伊", Set.of(Role.STAFF), Set.of("finance"))));
        var standing = new BusinessKey(null, null, "s1");

        assertThat(people.holders(standing, List.of("finance", "legal"))).containsExactly("zoe");
        assertThat(people.people(standing, List.of("finance"))).isEmpty();
    }

    @Test
    void inACampaignWhomItNames() {
        when(roles.people("c1", "finance")).thenReturn(List.of("anna"));

        assertThat(people.holders(BusinessKey.ofCampaign("c1"), List.of("finance"))).containsExactly("anna");
    }
}
