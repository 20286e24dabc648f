package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code crisis-handling}: who hears of it when a step of a crisis is late or things get worse, and what is left to do. */
class CrisisDeadlinesProcessTest extends PlaybookOnTheEngine {

    private static final String TEAM = "userTask_ch06_assignTeam";
    private static final String TOOL = "userTask_ch08_switchTool";
    private static final String CHAIN = "userTask_ch08m_keepManualChain";
    private static final String ASSESS = "userTask_ch17_assessRecovery";
    private static final String RESUME = "userTask_ch18_approveResume";
    private static final String DO = "userTask_ch24a_doAction";

    @Test
    void alertsTheCommanderWhenTheFirstReplyIsLate() {
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        driver.runAsync(crisis);
        driver.fireTimer(crisis, "event_ch05t_replyLate");

        assertThat(story.passed()).contains("ch05n");
        assertThat(driver.openElements(crisis)).containsExactly("userTask_ch05_replyFirst");
    }

    @Test
    void tellsTheSponsorWhenNobodyPutsTheTeamTogether() {
        var notified = Recorded.by(driver, "notifyRole");
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        driver.runAsync(crisis);
        driver.complete(crisis, "userTask_ch05_replyFirst");
        assertThat(story.asked(crisis, TEAM)).containsExactly("crisis_commander");
        driver.fireTimer(crisis, "event_ch06t_teamLate");

        assertThat(story.passed()).contains("ch06e");
        assertThat(notified.texts("role")).containsExactly("executive_sponsor");
        assertThat(driver.openElements(crisis)).containsExactly(TEAM);
    }

    @Test
    void goesManualWhenHalfTheFixTimeIsGone() {
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.playTo(crisis, TOOL);
        driver.fireTimer(crisis, "event_ch08t_halfFixTime");
        assertThat(story.asked(crisis, CHAIN)).containsExactly("group_admin");
        driver.complete(crisis, TOOL);
        assertThat(story.passed()).as("the chain is still kept").contains("ch08z").doesNotContain("ch17");
        driver.complete(crisis, CHAIN);

        assertThat(story.passed()).contains("ch08y");
        crew.playTo(crisis, ASSESS);
    }

    @Test
    void tellsTheSponsorWhenItIsNotFixedInTime() {
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.playTo(crisis, ASSESS);
        var notified = Recorded.by(driver, "notifyRole");
        driver.fireTimer(crisis, "event_ch17t_fixTimeOver");

        assertThat(story.passed()).contains("ch17e");
        assertThat(notified.texts("role")).containsExactly("executive_sponsor");
        assertThat(driver.openElements(crisis)).containsExactly(ASSESS);
    }

    @Test
    void raisesTheSeverityWhenThingsGetWorse() {
        var crisis = CrisisReport.of(driver, "negative-question", 1);
        crew.playTo(crisis, "userTask_ch09_answerQuestion");
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");

        assertThat(story.valuesOf("severity")).contains("P4", "P1");
        assertThat(driver.delegates().calls()).contains("holdGroups");
    }

    @Test
    void keepsToTheNewSeverityWhenThingsGetWorseBeforeTheFirstReply() {
        var crisis = CrisisReport.of(driver, "negative-question", 1);
        crew.playTo(crisis, "userTask_ch05_replyFirst");
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");
        crew.play(crisis);

        assertThat(story.passed()).contains("ch06", "ch13", "ch14", "ch18", "ch22");
        assertThat(driver.delegates().calls()).containsSubsequence("holdGroups", "resumeGroups");
    }

    @Test
    void hasResumingApprovedWhenThingsGetWorseWhileRecoveryIsAssessed() {
        var crisis = CrisisReport.of(driver, "negative-question", 1);
        crew.playTo(crisis, ASSESS);
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");
        driver.complete(crisis, ASSESS, "rootFixed", "true");
        assertThat(story.asked(crisis, RESUME)).containsExactly("executive_sponsor");
        assertThat(driver.engine().getTaskService().getVariable(driver.tasks(crisis, RESUME).get(0).getId(), "pausedAt"))
                .as("from when the minutes of the pause are counted").isNotNull();
        crew.play(crisis);

        assertThat(driver.delegates().calls()).containsSubsequence("holdGroups", "resumeGroups");
        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
    }

    @Test
    void tellsOfAP1CrisisOnceHoweverOftenItIsGradedAfterwards() {
        var announced = Recorded.by(driver, "announce");
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.playTo(crisis, TOOL);
        assertThat(announced.calls()).isEmpty();
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");
        story.tell("MSG_INCIDENT_UPDATE", "affectedCount", 900);

        assertThat(story.times("ch02ur")).isEqualTo(2);
        assertThat(announced.texts("message")).containsExactly("SIG_CRISIS_P1");
    }

    @Test
    void countsThePauseFromItsBeginningWhenItIsWidenedLater() {
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.playTo(crisis, TOOL);
        var runtime = driver.engine().getRuntimeService();
        runtime.setVariable(crisis.getId(), "pausedAt", "2030-12-12T10:05:00+08:00");
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");

        assertThat(runtime.getVariable(crisis.getId(), "pausedAt")).isEqualTo("2030-12-12T10:05:00+08:00");
    }

    @Test
    void hasEachImprovementDoneByItsOwnerInTime() {
        crew.answering("userTask_ch22_holdPostMortem", "actions", List.of(
                Map.of("do", "备好第二个工具", "owner", "wang", "due", "2030-12-20T18:00:00+08:00"),
                Map.of("do", "每周演练", "owner", "li", "due", "2030-12-31T18:00:00+08:00")));
        var started = Recorded.by(driver, "startPlaybook");
        crew.play(CrisisReport.of(driver, "tool-failure", 60));
        assertThat(started.texts("playbook")).containsExactly("crisis-handling-action", "crisis-handling-action");
        assertThat(started.texts("actionText")).containsExactly("备好第二个工具", "每周演练");

        var action = driver.start("crisis-handling-action", "spring", Map.of("owner", started.texts("owner").get(0),
                "actionText", started.texts("actionText").get(0), "actionDue", started.texts("actionDue").get(0)));
        var task = driver.tasks(action, DO).get(0);
        assertThat(task.getAssignee()).isEqualTo("wang");
        assertThat(task.getDueDate()).isEqualTo(Instant.parse("2030-12-20T10:00:00Z"));
        driver.complete(action, DO, "actionResult", "已备好");
        assertThat(story.ending(action)).contains("endEvent_ch24z_actionDone");
    }
}
