package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.campaign.GroupStore.GroupEntry;
import qipan.testing.StorageTest;

@StorageTest
@Import({RoleStore.class, GroupStore.class})
class RoleStorePersistenceTest {

    private static final List<CampaignRole> HERS = List.of(new CampaignRole("c1", "main_ip"));

    @Autowired
    RoleStore roles;

    @Autowired
    GroupStore groups;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"draft,false", "running,true", "held,true", "completed,false", "cancelled,false"})
    void thereIsWorkWhileACampaignRuns(String status, boolean work) {
        campaign(status);

        assertThat(roles.rolesOf("anna")).isEqualTo(work ? HERS : List.of());
        assertThat(roles.rolesIn("c1", "anna")).isEqualTo(HERS);
        assertThat(roles.rolesIn("c1", "bob")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"running,true", "held,true", "ended,false"})
    void aCrisisOutlivesItsCampaign(String crisis, boolean work) {
        campaign("cancelled");
        jdbc.sql("insert into campaign_instance (instance, campaign, ref, process, status) values ('i1', 'c1', 'k1',"
                + " 'crisis-handling', ?)").param(crisis).update();

        assertThat(roles.rolesOf("anna")).isEqualTo(work ? HERS : List.of());
    }

    @Test
    void peopleKeepTheOrderInWhichTheyWereNamed() {
        roles.replace("c1", Map.of("main_ip", List.of("zoe", "anna")));
        roles.replace("c1", Map.of("main_ip", List.of("zoe", "bob")));

        assertThat(roles.people("c1", "main_ip")).containsExactly("zoe", "bob");
    }

    @Test
    void whoGroupsBelongToIsReadAtOnceForAllOfThem() {
        belongTo("anna");
        groups.lookAtStewards("c1", List.of("g1", "g2"));
        jdbc.sql("update campaign_group set host = 'bob' where campaign = 'c1'").update();

        assertThat(groups.stewards("c1", "g1").host()).isEqualTo("anna");
        assertThat(groups.stewards("c1", "g2").host()).isEqualTo("anna");
        assertThat(groups.stewards("c1", "g3").host()).isNull();
    }

    @Test
    void whoTheLedgerNamesAnewIsKnownAtOnce() {
        belongTo("anna");
        groups.lookAtStewards("c1", List.of("g1", "g2"));
        belongTo("bob");

        assertThat(groups.stewards("c1", "g1").host()).isEqualTo("bob");
    }

    private void belongTo(String host) {
        groups.upsert("c1", Stream.of("g1", "g2").map(code -> new GroupEntry(code, code, 100, null, host, null, null)).toList());
    }

    private void campaign(String status) {
        jdbc.sql("insert into campaign (id, name, playbook, status, start_date, parameters, form_values, created_by, created_at,"
                + " revision) values ('c1', 'c1', 'p', ?, '2026-03-02', '{}', '{}', 'manager', '2026-03-01 00:00:00', 0)")
                .param(status).update();
        roles.replace("c1", Map.of("main_ip", List.of("anna")));
    }
}
