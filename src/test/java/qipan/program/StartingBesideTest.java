package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A playbook is started beside, for the whole campaign or for some groups; whatever is refused has started nothing. */
@ProgramTest
class StartingBesideTest {

    private static final String RESEARCH = "user-research-traffic-pool";
    private static final Map<String, Object> ANSWERS = Map.of("productIds", "SKU-1", "targetOrders", 100);

    @Autowired
    Program program;

    private RunningCampaign campaign;

    @BeforeEach
    void launchOne() {
        campaign = RunningCampaign.launched(program);
    }

    @Test
    void onceForTheCampaign() {
        var started = campaign.start(RESEARCH, List.of(), ANSWERS);

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.body().path("items").size()).isOne();
        assertThat(started.body().at("/items/0/group").isNull()).isTrue();
        assertThat(outlines()).singleElement()
                .satisfies(task -> assertThat(task.path("processInstance")).isEqualTo(started.body().at("/items/0/processInstance")));
    }

    @Test
    void onceForEachChosenGroup() {
        var started = campaign.start(RESEARCH, List.of("g1", "g2", "g1"), ANSWERS).body();

        assertThat(started.path("items").findValuesAsString("group")).containsExactlyInAnyOrder("g1", "g2");
        assertThat(outlines()).extracting(task -> task.path("group").asString()).containsExactlyInAnyOrder("g1", "g2");
    }

    @Test
    void byTheKeyOfTheGroupWhileItIsAloneThere() {
        var first = campaign.start(RESEARCH, List.of("g1"), ANSWERS).body().at("/items/0/businessKey").asString();
        var second = campaign.start(RESEARCH, List.of("g1"), ANSWERS).body().at("/items/0/businessKey").asString();

        assertThat(first).endsWith("/g1");
        assertThat(second).startsWith(first + "/");
    }

    @Test
    void byAPersonWhereOtherwiseAMessageBegins() {
        var order = Map.<String, Object>of("orderNo", "A-1", "memberId", "m1", "sku", "SKU-1", "qty", 1);

        campaign.start("delivery-online", List.of("g1"), order).body();

        assertThat(campaign.tasks("logistics", "delivery-online")).singleElement()
                .satisfies(task -> assertThat(task.path("stepCode").asString()).isEqualTo("do02"));
        assertThat(campaign.start("delivery-online", List.of("g1"), Map.of("orderNo", "A-2")).refusal(422)
                .path("violations").findValuesAsString("field")).containsExactly("memberId");
    }

    @Test
    void onlyWhileTheCampaignRuns() {
        var draft = RunningCampaign.drafted(program, Map.of("main_ip", List.of("main_ip")));
        draft.start(RESEARCH, List.of(), ANSWERS).refusal(409);

        program.manager().post(campaign.path("hold"), Map.of("reason", "检查")).body();
        campaign.start(RESEARCH, List.of(), ANSWERS).refusal(409);
        program.manager().post(campaign.path("cancel"), Map.of("reason", "不办了")).body();
        campaign.start(RESEARCH, List.of(), ANSWERS).refusal(409);

        assertThat(outlines()).isEmpty();
    }

    @Test
    void neverWhatBelongsElsewhere() {
        assertThat(rule(campaign.start("no-such-playbook", List.of(), Map.of()).refusal(422))).isEqualTo("playbook known");
        assertThat(rule(campaign.start("crisis-handling", List.of(), Map.of()).refusal(422))).isEqualTo("playbook known");
        assertThat(rule(campaign.start("launch-campaign", List.of(), Map.of()).refusal(422))).isEqualTo("playbook own");
        assertThat(rule(campaign.start("group-run-11-day", List.of(), Map.of()).refusal(422))).isEqualTo("groups required");
    }

    @Test
    void neverForGroupsThatAreNotThere() {
        assertThat(rule(campaign.start(RESEARCH, List.of("g1", "g9"), ANSWERS).refusal(422))).isEqualTo("groups known");
        var many = IntStream.rangeClosed(1, 201).mapToObj(number -> "g" + number).toList();
        assertThat(rule(campaign.start(RESEARCH, many, ANSWERS).refusal(422))).isEqualTo("groups max");

        assertThat(outlines()).isEmpty();
    }

    @Test
    void neverWithoutThePeopleItNeeds() {
        var lonely = RunningCampaign.drafted(program, Map.of("main_ip", List.of("main_ip"))).launch();

        var refusal = lonely.start(RESEARCH, List.of(), ANSWERS).refusal(409);

        assertThat(refusal.path("violations").findValuesAsString("field"))
                .contains("roles.data_analyst", "roles.product_manager").doesNotContain("roles.main_ip");
    }

    @Test
    void onceThoseAreNamedWhoWereMissing() {
        var lonely = RunningCampaign.drafted(program, Map.of("main_ip", List.of("main_ip"))).launch();
        var missing = lonely.start(RESEARCH, List.of(), ANSWERS).refusal(409).path("violations").findValuesAsString("field");

        lonely.name(missing.stream().map(field -> field.replace("roles.", "")).toList());

        assertThat(lonely.start(RESEARCH, List.of(), ANSWERS).status()).isEqualTo(201);
        assertThat(lonely.tasks("data_analyst", RESEARCH)).hasSize(1);
    }

    @Test
    void neverWithAnswersThatItsFormRefuses() {
        var refusal = campaign.start(RESEARCH, List.of("g1", "g2"),
                Map.of("targetOrders", 0, "budget", 5, "campaignId", "another")).refusal(422);

        assertThat(refusal.path("violations").findValuesAsString("field"))
                .containsExactlyInAnyOrder("productIds", "targetOrders", "budget", "campaignId");
        assertThat(outlines()).isEmpty();
    }

    @Test
    void onlyByAManager() {
        program.as("staff").post(campaign.path("processes"), Map.of("playbook", RESEARCH, "values", ANSWERS)).refusal(403);
        program.as("auditor").post(campaign.path("processes"), Map.of("playbook", RESEARCH, "values", ANSWERS)).refusal(403);

        assertThat(outlines()).isEmpty();
    }

    private List<JsonNode> outlines() {
        return campaign.tasks("data_analyst", RESEARCH);
    }

    private static String rule(JsonNode refusal) {
        return refusal.at("/violations/0/field").asString() + " " + refusal.at("/violations/0/rule").asString();
    }
}
