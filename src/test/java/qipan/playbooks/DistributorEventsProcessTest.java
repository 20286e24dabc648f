package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

/** {@code distributor-lifecycle} begun by what happened: a payment, a graduation, a signature. */
class DistributorEventsProcessTest extends PlaybookOnTheEngine {

    private static final String FACTS = "userTask_dl01q_completeFacts";

    @Autowired
    StandInFunctions.Parameters parameters;

    @ParameterizedTest
    @ValueSource(strings = {"MSG_CAMP_GRADUATED", "MSG_BRIEFING_SIGNED"})
    void asksForTheFactsWhenAnEventComes(String message) {
        var member = driver.engine().getRuntimeService().startProcessInstanceByMessage(message, "spring", Map.of("memberId", "nina"));
        assertThat(driver.openElements(member)).containsExactly(FACTS);
        complete(member, "underway", false);

        assertThat(driver.openElements(member)).containsExactly("userTask_dl04_talkAboutIntent");
    }

    @Test
    void leavesABuyerAloneInACampaignThatDoesNotConvertByOrder() {
        var member = paid();

        assertThat(story.ending(member)).contains("endEvent_dl01x_notPerOrder");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1} orders -> {3}, {4}")
    @CsvSource({
        "semi-acquaintance, 1, 150, trial, endEvent_dl10_roleConverted",
        "semi-acquaintance, 1, 300, C, endEvent_dl10_roleConverted",
        "C, 5, 900, , endEvent_dl03x_roleUnchanged"
    })
    void convertsABuyerByWhatIsKnownAndAsksNobody(String role, int orders, double spent, String becomes, String ending) {
        parameters.values.put("distributor.perOrder", true);
        var remembered = Recorded.by(driver, "rememberBuyer");
        driver.delegates().when("loadBuyer", step -> step.setVariables(
                Map.of("currentRole", role, "paidOrders90", orders, "gmv90", spent)));
        var member = paid();
        driver.runAsync(member);

        assertThat(story.ending(member)).contains(ending);
        assertThat(remembered.texts("role")).isEqualTo(becomes == null ? List.of() : List.of(becomes));
        assertThat(story.passed()).doesNotContain("dl01q", "dl09k");
    }

    @Test
    void doesNotConvertAMemberTwiceAtATime() {
        var member = driver.engine().getRuntimeService().startProcessInstanceByMessage("MSG_CAMP_GRADUATED", "spring");
        complete(member, "underway", true);

        assertThat(story.ending(member)).contains("endEvent_dl03x_roleUnchanged");
    }

    private ProcessInstance paid() {
        return story.begin("distributor-lifecycle", "MSG_ORDER_PAID", Map.of("memberId", "nina", "orderNo", "O1"));
    }

    private void complete(ProcessInstance member, String more, Object value) {
        var facts = MemberFacts.of("C", "signedBriefing", true, "graduated", true, more, value);
        driver.complete(member, FACTS, facts.entrySet().stream()
                .flatMap(fact -> Stream.of(fact.getKey(), fact.getValue())).toArray());
    }
}
