package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import qipan.campaign.CampaignRole;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.SqlTime;
import qipan.testing.StorageTest;

/** A page is read from the head of an index, never by scanning or sorting what is open. */
@StorageTest
@Import(InboxStorage.class)
class QueryPlanTest {

    private static final Standing STAFF = new Standing(
            new Actor("anna", null, Set.of(Role.STAFF), null),
            List.of(new CampaignRole("c1", "main_ip"), new CampaignRole("c2", "group_admin")),
            Set.of());
    private static final Standing MANAGER =
            new Standing(new Actor("manager", null, Set.of(Role.MANAGER), null), List.of(), Set.of());

    private static final Standing STAND_IN = new Standing(
            new Actor("bob", null, Set.of(Role.STAFF), null), List.of(), Set.of(),
            List.of(
                    new StandIn("anna", Scope.ALL), new StandIn("yan", new Scope(Set.of("c1", "c2"), null, null)),
                    new StandIn("zoe", new Scope(null, Set.of("launch"), Set.of("main_ip", "trainer")))));

    @Autowired
    NamedParameterJdbcOperations jdbc;

    static Stream<List<Object>> questions() {
        return Stream.of(
                List.of(STAFF, query(View.MINE, null, null, null)),
                List.of(STAND_IN, query(View.MINE, null, null, null)),
                List.of(STAFF, query(View.CLAIMABLE, null, null, null)),
                List.of(STAFF, query(View.TODO, null, null, null)),
                List.of(STAFF, query(View.TEAM, null, null, null)),
                List.of(STAFF, query(View.DONE, null, null, null)),
                List.of(MANAGER, query(View.TEAM, null, null, null)),
                List.of(MANAGER, query(View.TEAM, "c1", null, null)),
                List.of(MANAGER, query(View.TEAM, "c1", "g1", null)),
                List.of(MANAGER, query(View.TEAM, "c1", null, "dx02")),
                List.of(MANAGER, query(View.TEAM_DONE, "c1", null, null)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everySourceIsReadInTheOrderOfAnIndex(List<Object> question) {
        var plan = Plan.of((TaskQuery) question.get(1), (Standing) question.get(0), roles -> roles);
        var parameters = new HashMap<String, Object>(Map.of("n", 21));

        var explained = explain(plan.listing().heads(plan.sources(), List.of(), parameters), parameters);

        assertThat(explained).doesNotContain("tableScan").contains("index sorted");
        assertThat(explained.split("index sorted", -1)).hasSize(plan.sources().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void laterPagesBeginWhereTheLastOneEnded(List<Object> question) {
        var plan = Plan.of((TaskQuery) question.get(1), (Standing) question.get(0), roles -> roles);
        var parameters = new HashMap<String, Object>(
                Map.of("n", 21, "afterTime", SqlTime.toSql(SampleFacts.NOW), "afterId", "t1"));
        var heads = plan.listing().heads(plan.sources(), List.of(plan.listing().after()), parameters);

        var explained = explain(heads, parameters);

        assertThat(explained).doesNotContain("tableScan").contains("index sorted");
        assertThat(explained).containsPattern("(DUE|DONE)_AT [<>]= ");
    }

    private String explain(String sql, Map<String, Object> parameters) {
        return String.valueOf(jdbc.queryForObject("explain " + sql, parameters, String.class));
    }

    private static TaskQuery query(View view, @Nullable String campaign, @Nullable String group, @Nullable String step) {
        return new TaskQuery(view, campaign, group, step, null, null, 20, null);
    }
}
