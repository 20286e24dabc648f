package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import qipan.inbox.HandingOver.Wish;
import qipan.inbox.HandoverPreview.OwnWork;
import qipan.inbox.InboxOnTheEngine.Hosts;
import qipan.security.AccountChanged;
import qipan.shared.BusinessKey;

/** Tasks that name somebody who has handed over, and approvals that the successor may not decide. */
class SuccessionEngineTest extends HandoverActs {

    private static final String APPROVE = "userTask_xx01_approve";
    private static final String DO = "userTask_xx02_do";
    private static final String APPROVE_ALONE = "userTask_xx03_approveAlone";

    @Autowired
    Hosts hosts;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void nobodyHosts() {
        hosts.named = List.of();
    }

    @Test
    void whoWroteWhatATaskApprovesDoesNotGetIt() {
        var instance = handoverTryout("zoe", "bob");
        var approve = taskOf(instance, APPROVE);
        var alone = taskOf(instance, APPROVE_ALONE);

        var preview = as("manager", () -> handing.preview("zoe", new Wish("bob", null, null)));
        assertThat(preview.own()).isEqualTo(2);
        assertThat(preview.ownWork()).containsExactlyInAnyOrder(
                new OwnWork(approve, "审脚本", "春季", List.of("main_ip")), new OwnWork(alone, "独审", "春季", List.of()));
        handOver("zoe", "bob");

        assertThat(assignee(instance, DO)).isEqualTo("bob");
        assertThat(assignee(instance, APPROVE)).isEqualTo("nobody");
        assertThat(ids("anna", View.TEAM)).contains(approve);
        assertThat(as("manager", () -> details.get(approve)).history()).last()
                .extracting(TaskDetails.Entry::action, TaskDetails.Entry::detail).containsExactly("unclaim", "离职");
        assertThat(assignee(instance, APPROVE_ALONE)).isEqualTo("zoe");
        var done = as("manager", () -> handovers.latest("zoe")).get(0);
        assertThat(done).extracting(Handover::moved, Handover::offered, Handover::failed, Handover::atWork).containsExactly(1, 1, 1, false);
        assertThat(handovers.failures(done)).extracting(Handover.Failure::task).containsExactly(alone);
    }

    @Test
    void whatNamesThePersonLaterGoesToTheSuccessor() {
        handOver("zoe", "bob");
        told.acts.clear();

        var instance = handoverTryout("zoe", "anna");

        assertThat(List.of(assignee(instance, APPROVE), assignee(instance, DO), assignee(instance, APPROVE_ALONE))).containsOnly("bob");
        var task = taskOf(instance, DO);
        assertThat(as("bob", () -> details.get(task)).history()).last()
                .extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .containsExactly("manager", "handover", "zoe → bob: 离职");
        assertThat(told.acts).filteredOn(act -> task.equals(act.task())).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("handover");
            assertThat(act.before()).containsExactly(Map.entry("assignee", "zoe"));
            assertThat(act.after()).containsEntry("assignee", "bob");
        });
    }

    @Test
    void aGroupsHostIsSucceededToo() {
        hosts.named = List.of("zoe");
        handOver("zoe", "bob");

        assertThat(assignee(run(), POST)).isEqualTo("bob");
    }

    @Test
    void theRolesDecideOnWhatTheSuccessorWrote() {
        handOver("zoe", "bob");

        var instance = handoverTryout("zoe", "bob");

        assertThat(assignee(instance, APPROVE)).isEqualTo("nobody");
        assertThat(assignee(instance, DO)).isEqualTo("bob");
        assertThat(assignee(instance, APPROVE_ALONE)).as("has no roles").isEqualTo("zoe");
    }

    @Test
    void goesAlongAChainToItsEnd() {
        handOver("zoe", "yan");
        handOver("yan", "bob");
        told.acts.clear();

        var instance = handoverTryout("zoe", "anna");

        assertThat(assignee(instance, DO)).isEqualTo("bob");
        assertThat(told.acts).filteredOn(act -> taskOf(instance, DO).equals(act.task())).singleElement()
                .satisfies(act -> assertThat((List<?>) act.after().get("handovers")).hasSize(2));
    }

    /** So that no chain goes round. */
    @Test
    void whoTakesOverIsSucceededByNobodyAnyMore() {
        handOver("zoe", "yan");
        handOver("yan", "zoe");

        assertThat(assignee(handoverTryout("zoe", "anna"), DO)).isEqualTo("zoe");
        assertThat(assignee(handoverTryout("yan", "anna"), DO)).isEqualTo("zoe");
    }

    @Test
    void onlyInTheCampaignsThatWereHandedOver() {
        workOff(as("manager", () -> handing.begin("zoe", new Wish("bob", List.of(CAMPAIGN), "离职"))).id());

        assertThat(assignee(handoverTryout("zoe", "anna"), DO)).isEqualTo("bob");
        assertThat(assignee(handoverTryout(BusinessKey.ofCampaign("c2"), "zoe", "anna"), DO)).isEqualTo("zoe");
    }

    @Test
    void whoIsNamedInTheCampaignAgainIsBackInIt() {
        handOver("anna", "bob");

        assertThat(assignee(handoverTryout("anna", "zoe"), DO)).isEqualTo("anna");
    }

    @Test
    void endsWhenAManagerSaysSo() {
        var id = handOver("zoe", "bob");
        told.acts.clear();
        refused("security.missingRole", () -> as("zoe", () -> handovers.end("zoe", id)));

        assertThat(as("manager", () -> handovers.end("zoe", id)).inForce()).isFalse();
        as("manager", () -> handovers.end("zoe", id));

        assertThat(assignee(handoverTryout("zoe", "anna"), DO)).isEqualTo("zoe");
        assertThat(told.acts).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("person.handover-ended");
            assertThat(act.before()).containsEntry("person", "zoe");
            assertThat(act.after()).containsEntry("person", "bob");
        });
    }

    @Test
    void endsWhenTheAccountIsGivenBack() {
        handOver("zoe", "bob");
        events.publishEvent(new AccountChanged("zoe", "changed", Map.of("enabled", true), Map.of("enabled", true)));
        assertThat(assignee(handoverTryout("zoe", "anna"), DO)).isEqualTo("bob");

        events.publishEvent(new AccountChanged("zoe", "changed", Map.of("enabled", false), Map.of("enabled", true)));

        assertThat(assignee(handoverTryout("zoe", "anna"), DO)).isEqualTo("zoe");
    }

    private String handOver(String from, String to) {
        var id = as("manager", () -> handing.begin(from, new Wish(to, null, "离职"))).id();
        workOff(id);
        return id;
    }

    private String assignee(String instance, String element) {
        return jdbc.sql("select coalesce(assignee, 'nobody') from inbox_task where instance = ? and element = ?")
                .params(instance, element)
                .query(String.class)
                .single();
    }
}
