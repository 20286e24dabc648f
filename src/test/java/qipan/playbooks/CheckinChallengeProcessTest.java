package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** {@code checkin-challenge}: members check in day by day, and whoever kept on is rewarded in time. */
class CheckinChallengeProcessTest extends PlaybookOnTheEngine {

    private static final String APPROVE = "userTask_ck02_approveChallenge";
    private static final String SHOWCASE = "userTask_ck03d_pickShowcase";
    private static final String REWARD = "userTask_ck05_giveRewards";

    @Test
    void runsACheckInDayByDayAndRewardsIt() {
        var challenge = start(Map.of());
        crew.play(challenge);

        assertThat(story.ending(challenge)).contains("endEvent_ck07_challengeDone");
        assertThat(story.times("ck03d")).isEqualTo(3);
        assertThat(driver.delegates().calls()).contains("settleChallenge", "announce");
    }

    @Test
    void countsTheCheckInsThatComeUntilTheDeadline() {
        var posted = Recorded.by(driver, "recordCheckin");
        var figures = Recorded.by(driver, "recordKpi");
        driver.delegates().when("countCheckins", step -> step.setVariables(Map.of("checkinCount", 12, "checkinsImported", 5)));
        var challenge = start(Map.of("membersNow", 48));
        crew.playTo(challenge, APPROVE);
        driver.complete(challenge, APPROVE, "ckDecision", "approve");
        assertThat(checkIn(challenge, "m0")).as("before the day").isZero();
        driver.fireTimer(challenge, "event_ck03t_morningDue");
        assertThat(checkIn(challenge, "m1") + checkIn(challenge, "m2")).isEqualTo(2);
        driver.fireTimer(challenge, "event_ck03g_deadlineDue");
        assertThat(checkIn(challenge, "m3")).as("after the deadline").isZero();
        driver.complete(challenge, SHOWCASE);

        assertThat(posted.texts("memberId")).containsExactly("m1", "m2");
        assertThat(posted.texts("challengeId")).containsOnly(challenge.getId());
        assertThat(figures.number("checkins")).isEqualTo(7);
        assertThat(figures.number("checkinRate")).isEqualTo(25);
    }

    @Test
    void takesTheCountThatAPersonEntersWhenNobodyToldOne() {
        var figures = Recorded.by(driver, "recordKpi");
        driver.delegates().when("countCheckins", step -> step.setVariables(Map.of("checkinCount", 0, "checkinsImported", 0)));
        var challenge = start(Map.of("membersNow", 100));
        crew.playTo(challenge, SHOWCASE);
        driver.complete(challenge, SHOWCASE, "checkinCount", 31);

        assertThat(figures.number("checkins")).isEqualTo(31);
    }

    @Test
    void dropsACheckInThatIsRejected() {
        crew.answering(APPROVE, "ckDecision", "reject");
        var challenge = start(Map.of());
        crew.play(challenge);

        assertThat(story.ending(challenge)).contains("endEvent_ck02x_challengeRejected");
    }

    @Test
    void setsUpACheckInAgainThatIsSentBack() {
        crew.answering(APPROVE, "ckDecision", "revise").answering(APPROVE, "ckDecision", "approve");
        var challenge = start(Map.of());
        crew.play(challenge);

        assertThat(story.ending(challenge)).contains("endEvent_ck07_challengeDone");
        assertThat(story.times("ck01")).isEqualTo(2);
    }

    @Test
    void tellsTheLeadOfRewardsThatAreLateAndStillAwaitsThem() {
        var challenge = start(Map.of());
        crew.playTo(challenge, REWARD);
        assertThat(story.asked(challenge, REWARD)).containsExactly("customer_service");
        var notified = Recorded.by(driver, "notifyRole");
        driver.fireTimer(challenge, "event_ck05t_rewardsLate");

        assertThat(story.passed()).contains("ck05e");
        assertThat(notified.texts("role")).containsExactly("project_lead");
        assertThat(driver.openElements(challenge)).containsExactly(REWARD);
    }

    private int checkIn(ProcessInstance challenge, String member) {
        return driver.engine().getRuntimeService().createMessageCorrelation("MSG_CHECKIN_POSTED")
                .processInstanceVariableEquals("challengeId", challenge.getId()).setVariable("memberId", member)
                .correlateAllWithResult().size();
    }

    private ProcessInstance start(Map<String, Object> more) {
        var variables = new HashMap<String, Object>(
                Map.of("groupId", "G001", "groupRunStartDate", "2030-12-01", "startDay", 5));
        variables.putAll(more);
        return driver.start("checkin-challenge", "spring/G001", variables);
    }
}
