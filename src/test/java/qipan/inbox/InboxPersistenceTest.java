package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.cancelled;
import static qipan.inbox.SampleFacts.changed;
import static qipan.inbox.SampleFacts.completed;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import org.junit.jupiter.api.Test;
import qipan.campaign.CampaignRole;
import qipan.engine.Fact;

/** Each fact moves its task to the lists in which it now stands. */
class InboxPersistenceTest extends InboxLists {

    @Test
    void keepsEverythingTheListShows() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip", "group_admin")));

        var task = rows.find("t1").orElseThrow();

        assertThat(task.name()).isEqualTo("发话题");
        assertThat(task.nameEn()).isEqualTo("Post the topic");
        assertThat(task.stepCode()).isEqualTo("dx02");
        assertThat(task.processName()).isEqualTo("每日脚本");
        assertThat(task.campaignName()).isEqualTo("活动c1");
        assertThat(task.groupName()).isEqualTo("群g1");
        assertThat(task.roles()).containsExactly("group_admin", "main_ip");
        assertThat(task.due()).isEqualTo(NOW);
        assertThat(task.where()).isEqualTo(in("c1", "g1"));
        assertThat(task.state()).isEqualTo("claimed");
    }

    @Test
    void anAssignedTaskIsMineAndAnUnassignedOneClaimableByItsRoleInItsCampaignOnly() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")),
                created(in("c1", "g1"), task("t2", null, NOW, "main_ip")));

        assertThat(ids(View.MINE, ANNA)).containsExactly("t1");
        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t2");
        assertThat(ids(View.TODO, ANNA)).containsExactly("t1", "t2");
        assertThat(ids(View.CLAIMABLE, BOB)).isEmpty();
    }

    @Test
    void claimingMovesItAndGivingBackReturnsItToItsRoleThoughTheFactDoesNotSayWhich() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip")));

        tell(changed(in("c1", "g1"), task("t1", "anna", NOW, (String[]) null)));
        assertThat(ids(View.MINE, ANNA)).containsExactly("t1");
        assertThat(ids(View.CLAIMABLE, ANNA)).isEmpty();

        tell(changed(in("c1", "g1"), task("t1", null, NOW, (String[]) null)));
        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t1");
        assertThat(rows.find("t1").orElseThrow().roles()).containsExactly("main_ip");
    }

    @Test
    void aChangedDueDateAndChangedRolesMoveItInItsQueues() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip")),
                created(in("c1", "g1"), task("t2", null, NOW.plusSeconds(60), "main_ip")));

        tell(changed(in("c1", "g1"), task("t1", null, NOW.plusSeconds(120), "group_admin")));

        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t2", "t1");
        assertThat(ids(View.CLAIMABLE, staff("zoe", new CampaignRole("c1", "main_ip")))).containsExactly("t2");
    }

    @Test
    void whatIsDoneLeavesTheListAndStandsAmongMyDoneOnes() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")));

        tell(completed(in("c1", "g1"), "t1", "anna"));

        assertThat(ids(View.MINE, ANNA)).isEmpty();
        assertThat(ids(View.TEAM, MANAGER)).isEmpty();
        assertThat(ids(View.DONE, ANNA)).containsExactly("t1");
        assertThat(ids(View.DONE, BOB)).isEmpty();
        assertThat(rows.find("t1").orElseThrow().done().outcome()).isEqualTo("completed");
    }

    @Test
    void whatItsProcessWithdrewIsDoneByNobody() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")));

        tell(cancelled(in("c1", "g1"), "t1"));

        assertThat(ids(View.DONE, ANNA)).isEmpty();
        assertThat(rows.find("t1").orElseThrow().done().outcome()).isEqualTo("cancelled");
        assertThat(search.find(query(View.TEAM_DONE, "c1", null, null), MANAGER).items()).hasSize(1);
    }

    @Test
    void aHeldProcessHoldsAllItsTasksAndOnlyThem() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW)), created(in("c1", "g1"), task("t2", "anna", NOW)),
                created(in("c1", "g2"), task("t3", "anna", NOW)));

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), true));
        assertThat(find(View.MINE, ANNA).items()).extracting(InboxTask::state).containsExactly("held", "held", "claimed");

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), false));
        assertThat(find(View.MINE, ANNA).items()).extracting(InboxTask::state).containsOnly("claimed");
    }
}
