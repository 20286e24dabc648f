package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code crisis-plan-preparation}: each risk has a card, the cards stand a drill, three sign. */
class CrisisPlanProcessTest extends PlaybookOnTheEngine {

    private static final String LIST = "userTask_cp01_listRisks";
    private static final String CARD = "userTask_cp02_writeCards";
    private static final String DRILL = "userTask_cp04_runDrill";
    private static final String SPONSOR = "userTask_cp05_approveCrisisPlan";
    private static final String LAW = "userTask_cp05a_cosignLegal";
    private static final String PRESS = "userTask_cp05b_cosignPr";

    @BeforeEach
    void prepare() {
        crew.answering(LIST, "risks", risks("wang", "li", "zhao", "wang", "li"));
    }

    @Test
    void isInForceWhenAllThreeHaveSigned() {
        var plan = start();
        crew.playTo(plan, DRILL);
        assertThat(driver.tasks(plan, DRILL).get(0).getDueDate()).isEqualTo(Instant.parse("2030-03-14T10:00:00Z"));
        crew.playTo(plan, SPONSOR);
        assertThat(story.asked(plan, SPONSOR)).containsExactly("executive_sponsor");
        assertThat(story.asked(plan, LAW)).containsExactly("legal_compliance");
        assertThat(story.asked(plan, PRESS)).containsExactly("pr_lead");
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_cp06e_prepared");
        assertThat(story.valuesOf("crisisPlanId")).contains(plan.getId());
    }

    @Test
    void hasEveryRiskWrittenUpByItsOwner() {
        var plan = start();
        crew.playTo(plan, CARD);

        assertThat(driver.tasks(plan, CARD)).extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("wang", "li", "zhao", "wang", "li");
    }

    @Test
    void writesTheCardsAgainWhenTheDrillFails() {
        crew.answering(DRILL, "passed", false).answering(DRILL, "passed", true);
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_cp06e_prepared");
        assertThat(story.times("cp04")).isEqualTo(2);
        assertThat(crew.done()).filteredOn(CARD::equals).hasSize(10);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({SPONSOR + ", cpDecision", LAW + ", cpLawDecision", PRESS + ", cpPrDecision"})
    void writesTheCardsAgainWhenOneOfThemSendsThemBack(String step, String decision) {
        crew.answering(step, decision, "revise").answering(step, decision, "approve");
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_cp06e_prepared");
        assertThat(crew.done()).filteredOn(CARD::equals).hasSize(10);
        assertThat(crew.done()).filteredOn(DRILL::equals).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({SPONSOR + ", cpDecision", LAW + ", cpLawDecision", PRESS + ", cpPrDecision"})
    void failsWhenOneOfThemRejectsIt(String step, String decision) {
        crew.answering(step, decision, "reject");
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_cp05x_rejected");
        assertThat(story.valuesOf("crisisPlanId")).isEmpty();
    }

    private ProcessInstance start() {
        return driver.start("crisis-plan-preparation", "spring",
                Map.of("campaignName", "春季发售", "campaignStartDate", "2030-03-01"));
    }

    private static List<Map<String, Object>> risks(String... owners) {
        return Stream.of(owners).map(owner -> Map.<String, Object>of("category", "tool-failure", "likelihood", "1", "impact", "2",
                "trigger", "链接打不开", "owner", owner)).toList();
    }
}
