package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** Groups and campaigns stand where the engine says. */
class LedgerModuleTest extends CampaignModule {

    @Test
    void theLedgerFollowsTheEngine() {
        var id = launched(2);
        waves.open(id, "group-run", 2, List.of(), Map.of());
        starting.work(id + ":1:0");
        var group = new Where("group-run", "group-run:1", 1, "i1", "i1", BusinessKey.ofGroup(id, "g001"));

        tell(new Fact.ProcessStarted(NOW, group, null, null));
        assertThat(groups.find(id, "g001").orElseThrow().processInstance()).isEqualTo("i1");
        tell(new Fact.ProcessHeld(NOW, group, true));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.HELD);
        tell(new Fact.ProcessHeld(NOW, group, false));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        tell(new Fact.ProcessEnded(NOW, group, false, "endEvent_done", null));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.DONE);
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void whatAMessageBeganForAGroupLeavesItsRowAlone() {
        var id = launched(1);
        waves.open(id, "group-run", 1, List.of(), Map.of());
        starting.work(id + ":1:0");
        var group = new Where("group-run", "group-run:1", 1, "i1", "i1", BusinessKey.ofGroup(id, "g001"));
        var question = new Where("question", "question:1", 1, "q1", "q1", BusinessKey.ofGroup(id, "g001"));

        tell(new Fact.ProcessStarted(NOW, group, null, null), new Fact.ProcessStarted(NOW, question, null, null));
        tell(new Fact.ProcessHeld(NOW, question, true));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        tell(new Fact.ProcessEnded(NOW, question, false, "endEvent_done", null));

        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        assertThat(groups.find(id, "g001").orElseThrow().processInstance()).isEqualTo("i1");
    }

    @Test
    void theCampaignEndsWithItsMaster() {
        var id = launched(1);
        var master = new Where("launch", "launch:3", 3, MASTER, MASTER, BusinessKey.ofCampaign(id));

        tell(new Fact.ProcessStarted(NOW, master, null, null), new Fact.ProcessEnded(NOW, master, false, "endEvent_done", null));

        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(refusalOf(() -> importGroups(id, 2)).messageKey()).isEqualTo("campaign.over");
    }

    private GroupStatus statusOf(String campaign) {
        return groups.find(campaign, "g001").orElseThrow().status();
    }
}
