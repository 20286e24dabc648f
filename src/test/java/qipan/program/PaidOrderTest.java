package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.shared.Ids;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** The shop tells that an order was paid: what it begins depends on what the campaign wants of each order. */
@ProgramTest
class PaidOrderTest {

    private static final String PLAYBOOK = "paid-orders";

    @Autowired
    Program program;

    @Autowired
    JdbcClient jdbc;

    private final String buyer = Ids.next();

    @BeforeEach
    void aPlaybookForTheCampaign() {
        program.manager().upload("/api/playbooks", Map.of(
                PLAYBOOK + ".bpmn", SmallModel.of(PLAYBOOK, "campaign", """
                        <bpmn:userTask id="userTask_xx01_sell" name="卖" camunda:candidateGroups="main_ip"/>""", "userTask_xx01_sell")))
                .body();
    }

    @Test
    void onlyDeliversInACampaignThatDidNotAskForMore() {
        var campaign = selling(Map.of());

        assertThat(paid(campaign, "O1", 60000)).isEqualTo(3);

        assertThat(steps(campaign)).containsExactly("userTask_do02_pickOrder");
        assertThat(jdbc.sql("select count(*) from customer where member = ?").param(buyer).query(Integer.class).single()).isZero();
    }

    @Test
    void offersABigBuyerTheLevelOnceAndMakesTheBuyerACustomer() {
        var campaign = selling(Map.of("vip.perOrder", true, "distributor.perOrder", true));

        paid(campaign, "O1", 60000);
        paid(campaign, "O2", 60000);

        assertThat(steps(campaign)).containsExactlyInAnyOrder(
                "userTask_do02_pickOrder", "userTask_do02_pickOrder", "userTask_vu03_proposePrivileges");
        assertThat(standing()).containsEntry("vip_level", "super").containsEntry("dist_role", "C");
    }

    @Test
    void addsUpSmallOrdersUntilTheyMakeALevel() {
        var campaign = selling(Map.of("vip.perOrder", true));
        paid(campaign, "O1", 2000);
        paid(campaign, "O2", 2000);
        assertThat(steps(campaign)).doesNotContain("userTask_vu03_proposePrivileges");

        paid(campaign, "O3", 2000);

        assertThat(steps(campaign)).contains("userTask_vu03_proposePrivileges");
        assertThat(standing()).containsEntry("vip_level", "vip1");
    }

    private String selling(Map<String, Object> parameters) {
        var campaign = program.manager().post("/api/campaigns", Map.of("playbook", PLAYBOOK, "name",
                "付款 " + Ids.next().substring(24), "startDate", program.today().plusDays(7), "parameters", parameters, "roles",
                Map.of("main_ip", List.of("main_ip")))).body().path("id").asString();
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        return campaign;
    }

    private int paid(String campaign, String order, int price) {
        var heard = program.manager().post("/api/messages/MSG_ORDER_PAID", Map.of("businessKey", campaign + "//" + order, "values",
                Map.of("orderNo", order, "memberId", buyer, "sku", "A", "qty", 1, "price", price))).body().path("heard").asInt();
        program.pass("PT1S");
        return heard;
    }

    private List<String> steps(String campaign) {
        return program.manager().get("/api/tasks?view=team&campaign=" + campaign).body().path("items").valueStream()
                .map(PaidOrderTest::step).filter(step -> !step.equals("userTask_xx01_sell")).toList();
    }

    private static String step(JsonNode task) {
        return task.path("step").asString();
    }

    private Map<String, Object> standing() {
        return jdbc.sql("select vip_level, dist_role from customer where member = ?").param(buyer).query().singleRow();
    }
}
