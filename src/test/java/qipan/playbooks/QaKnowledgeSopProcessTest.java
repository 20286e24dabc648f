package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a customer's question to a script that agents know. */
class QaKnowledgeSopProcessTest extends PlaybookOnTheEngine {

    private static final String MATCH = "userTask_qa02_matchExisting";
    private static final String READ = "userTask_qa08u_readAndConfirm";
    private static final String REPLY = "userTask_qa09_replyAsker";

    private Recorded figures;
    private Recorded told;

    @BeforeEach
    void prepare() {
        figures = Recorded.by(driver, "recordKpi");
        told = Recorded.by(driver, "announce");
        crew.answering("userTask_qa05_writeSop", "agents", List.of("wang", "li"))
                .answering(READ, "read", true, "quizScore", 90);
    }

    @Test
    void turnsANewQuestionIntoAScriptThatAgentsConfirm() {
        kpis.values.putAll(Map.of("questions", 4d, "repeatQuestions", 1d));
        var question = asked("day");
        crew.play(question);

        assertThat(story.ending(question)).contains("endEvent_qa10_questionClosed");
        assertThat(story.passed()).contains("qa05", "qa07", "qa08e1").doesNotContain("qa02k", "qa08h", "qa10x");
        assertThat(figures.number("answerLeadTimeH")).isBetween(0d, 24d);
        assertThat(figures.number("sopCount")).isEqualTo(1);
        assertThat(figures.number("ackRate")).isEqualTo(100);
        assertThat(figures.number("repeatQuestionRate")).isEqualTo(25);
        assertThat(told.texts("message")).containsExactly("MSG_SOP_APPROVED");
        assertThat(driver.delegates().calls()).contains("storeContent", "startPlaybook", "notifyRole");
    }

    @Test
    void repliesWithAKnownScriptFromEightyFivePerCentOn() {
        var known = asked("day");
        driver.complete(known, MATCH, "matchSopId", "sop-7", "similarity", 85);
        driver.runAsync(known);
        assertThat(driver.openElements(known)).containsExactly(REPLY);
        assertThat(figures.number("repeatQuestions")).isEqualTo(1);

        var unlike = asked("day");
        driver.complete(unlike, MATCH, "matchSopId", "sop-7", "similarity", 84.99);
        assertThat(driver.openElements(unlike)).containsExactly("userTask_qa03_triage");
    }

    @Test
    void startsOnAMessageAndTakesItsQuestionAsOtherAndForToday() {
        driver.engine().getRuntimeService().createMessageCorrelation("MSG_QUESTION_RAISED").processInstanceBusinessKey("spring")
                .setVariable("question", "怎么发货").correlateAll();
        var raised = driver.engine().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("qa-knowledge-sop").singleResult();
        driver.runAsync(raised);

        assertThat(driver.openElements(raised)).containsExactly(MATCH);
        assertThat(story.valuesOf("urgency")).containsExactly("day");
    }

    @Test
    void givesAnUrgentQuestionHalfAnHour() {
        var urgent = asked("now");
        var due = driver.tasks(urgent, MATCH).get(0).getDueDate().toInstant();

        assertThat(due).isCloseTo(driver.clock().instant().plusSeconds(1800), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void keepsTheAnswerPrivateWhenTheScriptIsRejected() {
        var question = asked("week");
        crew.answering("userTask_qa06_approveSop", "sopDecision", "reject").play(question);

        assertThat(story.ending(question)).contains("endEvent_qa10x_answerPrivate");
        assertThat(story.passed()).contains("qa09", "qa06x").doesNotContain("qa07");
    }

    @Test
    void hasTheScriptRewrittenBeforeItIsApproved() {
        var question = asked("week");
        crew.answering("userTask_qa06_approveSop", "sopDecision", "revise")
                .answering("userTask_qa06_approveSop", "sopDecision", "approve").play(question);

        assertThat(story.times("qa05")).isEqualTo(2);
        assertThat(story.times("qa04")).isEqualTo(1);
    }

    @Test
    void goesBackToTheExpertForAnAskerWhoIsNotSatisfiedButNotForEver() {
        var question = asked("day");
        crew.answering(REPLY, "replied", true, "satisfaction", "no").play(question);

        assertThat(story.ending(question)).contains("endEvent_qa10_questionClosed");
        assertThat(story.times("qa04")).isEqualTo(3);
    }

    @Test
    void mergesAQuestionIntoAKnownScriptAtTriage() {
        var question = asked("day");
        crew.answering("userTask_qa03_triage", "mergedWith", "sop-7", "priority", "P3").play(question);

        assertThat(story.ending(question)).contains("endEvent_qa10_questionClosed");
        assertThat(story.passed()).contains("qa03x").doesNotContain("qa04");
        assertThat(story.valuesOf("matchSopId")).contains("sop-7");
    }

    @Test
    void letsAnAgentReadAgainBelowEightyAndCoachesAfterThreeDays() {
        var reading = driver.start("qa-knowledge-sop-reading", "spring", Map.of("agent", "li", "sopTitle", "发货"));
        assertThat(driver.tasks(reading, READ)).extracting(Task::getAssignee).containsExactly("li");
        driver.complete(reading, READ, "read", true, "quizScore", 79);
        assertThat(driver.openElements(reading)).containsExactly(READ);
        driver.fireTimer(reading, "event_qa08t_readingOver");
        driver.complete(reading, "userTask_qa08h_coachAgent", "coachNote", "再讲一遍发货时限");

        assertThat(story.ending(reading)).contains("endEvent_qa08x_agentCoached");
        assertThat(story.numbersOf("confirmed")).doesNotContain(1L);
    }

    @Test
    void countsAnAgentWhoPassesAtTheSecondReading() {
        var reading = driver.start("qa-knowledge-sop-reading", "spring", Map.of("agent", "li"));
        driver.complete(reading, READ, "read", true, "quizScore", 79);
        driver.complete(reading, READ, "read", true, "quizScore", 80);

        assertThat(story.ending(reading)).contains("endEvent_qa08e1_agentConfirmed");
        assertThat(story.numbersOf("confirmed")).endsWith(1L);
    }

    @Test
    void rechecksAScriptAfterNinetyDaysAndKeepsReopensOrRetiresIt() {
        assertThat(recheck("keep")).isEqualTo("endEvent_qa11k_sopKept");
        assertThat(recheck("revise")).isEqualTo("endEvent_qa11e_sopReopened");
        assertThat(told.texts("question")).containsExactly("怎么发货");
        assertThat(recheck("retire")).isEqualTo("endEvent_qa11x_sopRetired");
    }

    private String recheck(String outcome) {
        var recheck = driver.start("qa-knowledge-sop-recheck", "spring", Map.of("question", "怎么发货", "sopTitle", "发货"));
        driver.fireTimer(recheck, "event_qa11t_recheckDue");
        driver.complete(recheck, "userTask_qa11_recheckSop", "recheck", outcome);
        driver.runAsync(recheck);
        return story.ending(recheck).orElseThrow();
    }

    private ProcessInstance asked(String urgency) {
        var question = driver.start("qa-knowledge-sop", "spring",
                new HashMap<>(Map.of("question", "怎么发货", "category", "delivery", "source", "group", "urgency", urgency)));
        driver.runAsync(question);
        return question;
    }
}
