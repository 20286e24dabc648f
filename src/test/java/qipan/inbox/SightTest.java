package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.SampleFacts.NOW;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qipan.campaign.CampaignRole;
import qipan.inbox.InboxTask.Done;
import qipan.security.Actor;
import qipan.security.Role;

class SightTest {

    private static final Standing HOLDER = standing("anna", Role.STAFF, new CampaignRole("c1", "main_ip"));
    private static final Standing COLLEAGUE = standing("bob", Role.STAFF, new CampaignRole("c1", "group_admin"));
    private static final Standing STRANGER = standing("zoe", Role.STAFF, new CampaignRole("c2", "main_ip"));
    private static final Standing MANAGER = standing("manager", Role.MANAGER);
    private static final Standing AUDITOR = standing("auditor", Role.AUDITOR);

    @Test
    void everybodyOfTheCampaignSeesItAndNobodyElseButManagersAndAuditors() {
        var open = task(null, false, null);

        assertThat(List.of(HOLDER, COLLEAGUE, MANAGER, AUDITOR)).allMatch(who -> Sight.sees(who, open));
        assertThat(Sight.sees(STRANGER, open)).isFalse();
        assertThat(Sight.sees(STRANGER, task("zoe", false, null))).isTrue();
    }

    @Test
    void aTraineeSeesNothingOfTheCampaignButTheTasksGivenToThatAccount() {
        var trainee = standing("nina", Role.STAFF, new CampaignRole("c1", "new_distributor"));

        assertThat(Sight.sees(trainee, task("omar", false, null))).isFalse();
        assertThat(Sight.sees(trainee, task(null, false, null))).isFalse();
        assertThat(Sight.sees(trainee, task("nina", false, null))).isTrue();
        assertThat(trainee.campaigns()).isEmpty();
    }

    @Test
    void anUnassignedTaskIsOfferedToTheHoldersOfItsRoleOnly() {
        var open = task(null, false, null);

        assertThat(Sight.acts(HOLDER, open)).containsExactly("claim", "complete", "return", "comment");
        assertThat(Sight.acts(COLLEAGUE, open)).containsExactly("comment");
        assertThat(Sight.acts(MANAGER, open)).containsExactly("transfer", "jump", "comment");
        assertThat(Sight.acts(AUDITOR, open)).isEmpty();
    }

    @Test
    void onlyTheAssigneeCompletesAnAssignedTask() {
        var taken = task("bob", false, null);

        assertThat(Sight.acts(COLLEAGUE, taken)).containsExactly("unclaim", "complete", "return", "delegate", "transfer", "comment");
        assertThat(Sight.acts(HOLDER, taken)).containsExactly("comment");
    }

    @Test
    void aHeldTaskCanBeTalkedAboutAndADoneOneTakenBackByItsDoer() {
        assertThat(Sight.acts(COLLEAGUE, task("bob", true, null))).containsExactly("comment");
        assertThat(Sight.acts(MANAGER, task("bob", true, null))).containsExactly("comment");
        assertThat(Sight.acts(COLLEAGUE, task("bob", false, new Done(NOW, "bob", "completed", null)))).containsExactly("withdraw");
        assertThat(Sight.acts(HOLDER, task("bob", false, new Done(NOW, "bob", "completed", null)))).isEmpty();
        assertThat(Sight.acts(COLLEAGUE, task("bob", false, new Done(NOW, null, "cancelled", null)))).isEmpty();
    }

    @Test
    void whoeverDidATaskSeesItAfterLeavingTheCampaign() {
        assertThat(Sight.sees(STRANGER, task(null, false, new Done(NOW, "zoe", "completed", null)))).isTrue();
    }

    private static Standing standing(String username, Role role, CampaignRole... roles) {
        return new Standing(new Actor(username, null, Set.of(role), null), List.of(roles), Set.of());
    }

    private static InboxTask task(@Nullable String assignee, boolean held, @Nullable Done done) {
        return SampleFacts.row(assignee, held, done);
    }
}
