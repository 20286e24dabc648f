package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.audit.ProcessStore.Instance;
import qipan.audit.ProcessStore.Wanted;
import qipan.shared.SqlTime;
import qipan.testing.StorageTest;

@StorageTest
@Import(ProcessStore.class)
class ProcessStoreTest {

    @Autowired
    ProcessStore processes;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aCampaignWithAGroup() {
        started("master", null, "c1", null);
        started("plan", "master", "c1", null);
        started("group", null, "c1", "g1");
        started("sale", "group", "c1", "g1");
        started("game", null, "c1", "g1");
        started("other", null, "c2", null);
    }

    @Test
    void theNewestComesFirstAndPagesJoin() {
        var all = new Wanted("c1", null, null, null, false);
        var first = processes.search(all, 3, null);

        assertThat(ids(first.items())).containsExactly("game", "sale", "group");
        assertThat(ids(processes.search(all, 3, first.next()).items())).containsExactly("plan", "master");
    }

    @Test
    void whatOthersCalledIsLeftOutWhereOnlyRootsAreWanted() {
        assertThat(ids(processes.search(new Wanted("c1", null, null, null, true), 10, null).items()))
                .containsExactly("game", "group", "master");
        assertThat(ids(processes.search(new Wanted("c1", "g1", null, null, true), 10, null).items()))
                .containsExactly("game", "group");
    }

    @Test
    void theRootsOfACampaignAreFoundByAnIndex() {
        var plan = jdbc.sql("explain select instance from audit_process where parent is null and campaign = 'c1'"
                        + " order by started_at desc, instance desc limit 51")
                .query(String.class)
                .single();

        assertThat(plan).contains("AUDIT_PROCESS_BY_CAMPAIGN_ROOT").doesNotContain("tableScan");
    }

    private static List<String> ids(List<Instance> found) {
        return found.stream().map(Instance::id).toList();
    }

    private void started(String id, @Nullable String parent, String campaign, @Nullable String group) {
        jdbc.sql("insert into audit_process (instance, process, version, definition, root, parent, parent_element, business_key,"
                        + " campaign, group_code, state, started_at) values (?, ?, 1, 'd', ?, ?, null, ?, ?, ?, 'active', ?)")
                .params(id, id, parent == null ? id : parent, parent, campaign, campaign, group, SqlTime.toSql(SampleLog.NOW.plusSeconds(rows())))
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from audit_process").query(Integer.class).single();
    }
}
