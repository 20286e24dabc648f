package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.campaign.GroupChats.Chat;
import qipan.campaign.GroupStore.GroupEntry;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;

/**
 * Groups, their chats and their owners. Stands above {@link CustomersPersistenceTest}, so that one MySQL serves both.
 */
abstract class GroupsOnTables extends CustomersOnTables {

    @Test
    void settledGroupsStaySettled() {
        groups.upsert(campaign, List.of(
                new GroupEntry("G1", "一群", 100, null, null, null, null), new GroupEntry("G2", "二群", 200, null, null, null, null)));

        assertThat(acting.settle(group, "long-term", List.of())).isEqualTo(1);
        assertThat(acting.settle(BusinessKey.ofCampaign(campaign), "dissolve", List.of())).isEqualTo(1);
    }

    @Test
    void aGroupKeepsItsChatUnlessAnotherIsNamed() {
        groups.upsert(campaign, List.of(new GroupEntry("G1", "一群", 100, "anna", null, null, "wr1"), new GroupEntry("G2", "二群", 9, null, null, null, "wr2")));
        groups.upsert(campaign, List.of(new GroupEntry("G1", "一群", 101, "anna", null, null, null), new GroupEntry("G2", "二群", 9, null, null, null, "wr9")));
        var chats = new GroupChats(batches);

        assertThat(chats.of(campaign, List.of("G1", "G2"))).containsExactly(new Chat("G1", "一群", "anna", "wr1"), new Chat("G2", "二群", null, "wr9"));
        chats.told(campaign, Map.of("G1", "sent"), Instant.EPOCH);
        assertThat(groups.find(campaign, "G1")).hasValueSatisfying(row ->
                assertThat(row).extracting(GroupRow::sendState, GroupRow::sendAt).containsExactly("sent", Instant.EPOCH));
        assertThat(groups.find(campaign, "G2")).hasValueSatisfying(row -> assertThat(row.sendState()).isNull());
    }

    @Test
    void whoOwnsMoreGroupsThanThatInCampaignsOfAPlaybookThatAreNotOver() {
        for (var status : List.of("running", "completed")) {
            jdbc.sql("insert into campaign (id, name, playbook, status, start_date, parameters, form_values, created_by, created_at, revision)"
                            + " values (?, ?, 'owned-" + campaign + "', ?, '2026-03-02', '{}', '{}', 'manager', '2026-03-01 00:00:00', 0)")
                    .params(status.equals("running") ? campaign : Ids.next(), status + campaign, status).update();
        }
        groups.upsert(campaign, List.of(
                new GroupEntry("G1", "一群", 100, "anna", null, null, null), new GroupEntry("G2", "二群", 200, "anna", null, null, null),
                new GroupEntry("G3", "三群", 200, "bob", null, null, null), new GroupEntry("G4", "四群", 200, null, null, null, null)));
        var chats = new GroupChats(batches);

        assertThat(chats.ownedBeyond(1, List.of("other", "owned-" + campaign))).containsExactly(new GroupChats.Owned("running" + campaign, "anna", 2));
        assertThat(chats.ownedBeyond(2, List.of("owned-" + campaign))).isEmpty();
        assertThat(chats.ownedBeyond(1, List.of("other"))).isEmpty();
    }

    @Test
    void testArmsAreDealtInTurnOverAllSizes() {
        groups.upsert(campaign, List.of(
                new GroupEntry("G1", "一群", 100, null, null, null, null), new GroupEntry("G2", "二群", 200, null, null, null, null)));

        assertThat(acting.arms(campaign, 1, List.of("A", "B"))).containsOnlyKeys("G1", "G2").containsValues("A", "B");
        assertThat(acting.armOf(campaign, "A").groups()).isZero();
        assertThat(acting.severeCrises(campaign)).isZero();
        assertThat(acting.register(campaign, "三群", 50, "self")).isEqualTo("G3");
    }
}
