package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Api;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A shop, a CRM or a manager tells of an event: it begins what it begins and reaches who waits, with declared values only. */
@ProgramTest
class MessagesTest {

    private static final String PAID = "MSG_ORDER_PAID";
    private static final Map<String, Object> ORDER = Map.of("orderNo", "A-1", "memberId", "m1", "sku", "SKU-1", "qty", 2);

    @Autowired
    Program program;

    private RunningCampaign campaign;

    @BeforeEach
    void launchOne() {
        campaign = RunningCampaign.launched(program);
    }

    @Test
    void beginsAProcessUnderItsKey() {
        var answer = send(PAID, "/g1/A-1", ORDER).body();

        assertThat(answer.path("heard").asInt()).isPositive();
        assertThat(deliveries()).singleElement().satisfies(task -> assertThat(task.path("group").asString()).isEqualTo("g1"));
    }

    @Test
    void beginsOnlyOnceHoweverOftenTheShopSendsIt() {
        send(PAID, "/g1/A-1", ORDER).body();

        var again = send(PAID, "/g1/A-1", ORDER).body();

        assertThat(again.path("repeated").asBoolean()).isTrue();
        assertThat(again.path("heard").asInt()).isZero();
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void reachesOnlyThoseWhoHoldTheCorrelation() {
        send("MSG_MEMBER_JOINED", "/g1/m1", Map.of("memberId", member("m1"))).body();
        send("MSG_MEMBER_JOINED", "/g1/m2", Map.of("memberId", member("m2"))).body();
        program.pass("PT14H");

        assertThat(correlated("MSG_FRIEND_ADDED", member("m1")).body().path("heard").asInt()).isOne();
        program.pass("PT1S");
        correlated("MSG_FRIEND_ADDED", member("m1")).refusal(409);
        correlated("MSG_FRIEND_ADDED", member("m9")).refusal(409);

        assertThat(campaign.tasks("wechat_sales", "hook-friend-capture-member")).hasSize(1);
    }

    @Test
    void carriesNothingThatIsNotDeclared() {
        var values = new HashMap<String, Object>(ORDER);
        values.put("qty", "three");
        values.put("discount", 99);

        assertThat(send(PAID, "/g1/A-1", values).refusal(422).path("violations").findValuesAsString("field"))
                .containsExactlyInAnyOrder("qty", "discount");
        send("MSG_CHECKED_IN", "/g1/m1", Map.of("memberId", "m1")).refusal(422);

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void comesFromOutsideOnlyWhereAModelSaysSo() {
        send("MSG_NOBODY_KNOWS", "/g1/A-1", Map.of()).refusal(404);
        send("MSG_GROUPS_FINISHED", "", Map.of()).refusal(404);
        send("SIG_CRISIS_P1", "", Map.of()).refusal(404);
    }

    @Test
    void isAConflictWhenNobodyWaits() {
        send("MSG_CHECKED_IN", "/g1/m1", Map.of()).refusal(409);
    }

    @Test
    void saysWhoIsMeant() {
        send(PAID, "/g1", ORDER).refusal(422);
        assertThat(program.manager().post("/api/messages/" + PAID, Map.of("values", ORDER)).refusal(422)
                .at("/violations/0/field").asString()).isEqualTo("businessKey");
        send(PAID, "/g9/A-1", ORDER).refusal(422);
        program.manager().post("/api/messages/" + PAID, Map.of("businessKey", "no-such/g1/A-1", "values", ORDER)).refusal(422);

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void isSentByProgramsAndManagersOnly() {
        program.as("staff").post("/api/messages/" + PAID, paid()).refusal(403);
        assertThat(deliveries()).isEmpty();

        var secret = program.as("staff").post("/api/tokens", Map.of("name", "商城", "scopes", List.of("integration"))).body()
                .path("token").asString();
        var shop = program.as("staff").withToken(secret);
        shop.post("/api/messages/" + PAID, paid()).body();
        assertThat(deliveries()).hasSize(1);

        shop.post(campaign.path("processes"), Map.of("playbook", "delivery-online", "values", ORDER)).refusal(403);
        shop.post("/api/tasks/" + deliveries().get(0).path("id").asString() + "/claim", Map.of()).refusal(403);
    }

    @Test
    void waitsForAHeldCampaignAndIsLostOnOneThatIsOver() {
        program.manager().post(campaign.path("hold"), Map.of("reason", "检查")).body();
        send(PAID, "/g1/A-1", ORDER).refusal(409);
        program.manager().post(campaign.path("resume"), Map.of()).body();
        send(PAID, "/g1/A-1", ORDER).body();
        program.manager().post(campaign.path("cancel"), Map.of("reason", "不办了")).body();
        send(PAID, "/g1/A-2", ORDER).refusal(409);

        assertThat(deliveries()).isEmpty();
    }

    @Test
    void isListedWithItsFormAndItsHearers() {
        var listed = program.manager().get("/api/messages").body().path("items").valueStream()
                .filter(message -> message.path("name").asString().equals(PAID)).toList();

        assertThat(listed).singleElement().satisfies(message -> {
            assertThat(message.path("payload").asString()).isEqualTo("msg-order-paid");
            assertThat(message.path("begins").asBoolean()).isTrue();
            assertThat(message.path("hearers").toString()).contains("delivery-online", "sale-day-order");
        });
    }

    private Api.Answer send(String name, String within, Map<String, Object> values) {
        return program.manager().post("/api/messages/" + name, Map.of("businessKey", campaign.id() + within, "values", values));
    }

    private Map<String, Object> paid() {
        return Map.of("businessKey", campaign.id() + "/g1/A-1", "values", ORDER);
    }

    private Api.Answer correlated(String name, String member) {
        return program.manager().post("/api/messages/" + name, Map.of("correlation", Map.of("memberId", member)));
    }

    /** Members of other tests' campaigns hold the same variable. */
    private String member(String name) {
        return name + "-" + campaign.id();
    }

    private List<JsonNode> deliveries() {
        return campaign.tasks("logistics", "delivery-online");
    }
}
