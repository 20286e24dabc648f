package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;

/** The stages of a briefing one by one: what goes round, what runs out of time, what fails. */
class MerchantBriefingStagesTest extends PlaybookOnTheEngine {

    private static final String INVITE = "userTask_mb07i_inviteInPerson";
    private static final String WARM_UP = "userTask_mb09_warmUp";
    private static final String TALK = "userTask_mb10_giveTalk";
    private static final String FOLLOW_UP = "userTask_mb12_followUp";

    @Test
    void sendsTheDeckBackToItsSpeakerAndThroughComplianceAgain() {
        var preparation = stage("preparation");
        crew.answering("userTask_mb04_approveCompliance", "mbLawDecision", "revise")
                .answering("userTask_mb04_approveCompliance", "mbLawDecision", "approve")
                .answering("userTask_mb05_approveBriefing", "mbDecision", "revise")
                .answering("userTask_mb05_approveBriefing", "mbDecision", "approve")
                .play(preparation);

        assertThat(story.ending(preparation)).contains("endEvent_mb05e_prepared");
        assertThat(story.times("mb02r")).isEqualTo(2);
        assertThat(story.times("mb04")).isEqualTo(3);
        assertThat(story.times("mb03")).isEqualTo(1);
    }

    @Test
    void asksForMoreNamesUntilTheListReachesTheTarget() {
        var list = stage("list", "inviteTarget", 20);
        driver.complete(list, "userTask_mb06_listInvitees", "invitees", MerchantBriefingProcessTest.invitees("wang", 19));
        assertThat(driver.openElements(list)).containsExactly("userTask_mb06_listInvitees");
        driver.complete(list, "userTask_mb06_listInvitees", "invitees", MerchantBriefingProcessTest.invitees("wang", 20));

        assertThat(story.ending(list)).contains("endEvent_mb06e_listSettled");
    }

    @Test
    void givesEachInviterTheOwnTaskAndAddsUpWhoAccepted() {
        var invitation = invitation();
        assertThat(driver.tasks(invitation, INVITE)).extracting(Task::getAssignee).containsExactlyInAnyOrder("wang", "li");
        var tags = Recorded.by(driver, "tagMember");
        driver.complete(invitation, INVITE, "invited", 10, "accepted", 7, "acceptedMembers", List.of(Map.of("memberId", "m1")));
        driver.complete(invitation, INVITE, "invited", 10, "accepted", 5);
        driver.runAsync(invitation);

        assertThat(story.numbersOf("acceptedTotal")).endsWith(12L);
        assertThat(story.numbersOf("invitedTotal")).endsWith(20L);
        assertThat(tags.texts("memberId")).containsExactly("m1");
        assertThat(tags.texts("tag")).containsExactly("remind-me");
        assertThat(story.passed()).contains("mb08").doesNotContain("mb07b");
    }

    @Test
    void invitesASecondTimeWhenTheTimeIsOverAndTooFewAccepted() {
        var invitation = invitation();
        driver.complete(invitation, INVITE, "invited", 10, "accepted", 11);
        driver.runAsync(invitation);
        driver.fireTimer(invitation, "event_mb07t_invitingOver");
        driver.complete(invitation, "userTask_mb07b_inviteSecondWave", "invited", 4, "accepted", 3);
        driver.runAsync(invitation);

        assertThat(story.numbersOf("acceptedTotal")).endsWith(14L);
        assertThat(driver.tasks(invitation, INVITE)).isEmpty();
        assertThat(story.passed()).contains("mb08");
    }

    @Test
    void remindsOnlyThoseWhoAcceptedEvenWhenTheSecondWaveRunsOut() {
        driver.delegates().when("loadTaggedMembers", step -> step.setVariable("taggedMembers", Spin.JSON("[\"m1\",\"m2\"]")));
        var messages = Recorded.by(driver, "messageCustomer");
        var invitation = invitation();
        driver.fireTimer(invitation, "event_mb07t_invitingOver");
        driver.fireTimer(invitation, "event_mb07bt_secondWaveOver");
        for (var reminder = 0; reminder < 3; reminder++) {
            driver.fireTimer(invitation, "event_mb08t_reminderDue");
            driver.runAsync(invitation);
        }

        assertThat(story.ending(invitation)).contains("endEvent_mb08e_guestsInvited");
        assertThat(messages.texts("memberId")).containsExactlyInAnyOrder("m1", "m1", "m1", "m2", "m2", "m2");
    }

    @Test
    void waitsForMoreGuestsOnceAndOnlyOnce() {
        var talk = stage("talk", "acceptedTotal", 20, "backupTool", "备用群", "groupOrRoom", "直播间");
        driver.complete(talk, WARM_UP, "arrivals", 5);
        driver.fireTimer(talk, "event_mb09t_delayOver");
        driver.complete(talk, WARM_UP, "arrivals", 5);

        assertThat(driver.openElements(talk)).containsExactly(TALK);
        assertThat(story.times("mb09t")).isEqualTo(1);
    }

    @Test
    void beginsAtOnceWithThreeTenthsOfThoseWhoAccepted() {
        var talk = stage("talk", "acceptedTotal", 20);
        driver.complete(talk, WARM_UP, "arrivals", 6);

        assertThat(driver.openElements(talk)).containsExactly(TALK);
    }

    @Test
    void reportsAFailedToolAndGoesOnInTheBackupRoom() {
        var incidents = Recorded.by(driver, "reportIncident");
        var talk = stage("talk", "acceptedTotal", 20, "backupTool", "备用群");
        driver.complete(talk, WARM_UP, "arrivals", 15);
        driver.complete(talk, TALK, "toolFailed", true);
        driver.runAsync(talk);
        driver.complete(talk, "userTask_mb10r_switchRoom", "switched", true);
        driver.complete(talk, TALK, "talkDone", true, "peak", 14);
        driver.complete(talk, "userTask_mb11_answerAndSign");
        driver.runAsync(talk);

        assertThat(story.ending(talk)).contains("endEvent_mb11e_talkOver");
        assertThat(incidents.texts("category")).containsExactly("tool-failure");
    }

    @Test
    void talksAgainWithThoseWhoConsiderAndLetsThoseWhoRefuseGo() {
        var intent = stage("follow-up", "memberId", "m1", "role", "b_small", "inviter", "wang");
        assertThat(driver.tasks(intent, FOLLOW_UP)).extracting(Task::getAssignee).containsExactly("wang");
        driver.complete(intent, FOLLOW_UP, "result", "considering", "nextAt", "2026-03-21T10:00:00+08:00");
        driver.fireTimer(intent, "event_mb12w_nextTalkDue");
        driver.complete(intent, FOLLOW_UP, "result", "refuse");

        assertThat(story.ending(intent)).contains("endEvent_mb12x_memberRefused");
        assertThat(driver.delegates().calls()).doesNotContain("announce");
    }

    @Test
    void closesOpenFollowUpsOnTheThirdDayAndHasTheReviewRewritten() {
        var figures = Recorded.by(driver, "recordKpi");
        var review = stage("review", "signIntents", List.of(Map.of("memberId", "m1"), Map.of("memberId", "m2")), "invitees",
                List.of(), "invitedTotal", 0, "acceptedTotal", 0, "arrived", 3);
        driver.runAsync(review);
        assertThat(driver.tasks(review, FOLLOW_UP)).hasSize(2);
        driver.fireTimer(review, "event_mb12t_followUpOver");
        driver.runAsync(review);
        crew.answering("userTask_mb14_reviewBriefing", "spend", 50)
                .answering("userTask_mb15_confirmReview", "mbReviewDecision", "revise")
                .answering("userTask_mb15_confirmReview", "mbReviewDecision", "approve").play(review);

        assertThat(story.ending(review)).contains("endEvent_mb15e_reviewConfirmed");
        assertThat(story.times("mb14")).isEqualTo(2);
        assertThat(story.passed()).doesNotContain("mb13");
        assertThat(figures.number("inviteAcceptRate")).isZero();
        assertThat(figures.number("intentRate")).isEqualTo(66.66);
        assertThat(figures.number("costPerSigned")).isEqualTo(50);
    }

    private ProcessInstance invitation() {
        var guests = new ArrayList<>(MerchantBriefingProcessTest.invitees("wang", 10));
        guests.addAll(MerchantBriefingProcessTest.invitees("li", 10));
        var invitation = stage("invitation", "invitees", guests, "inviteTarget", 20, "groupOrRoom", "直播间", "gift", "礼");
        driver.runAsync(invitation);
        return invitation;
    }

    private ProcessInstance stage(String name, Object... namesAndValues) {
        var values = new HashMap<String, Object>(Map.of("title", "春季招商", "eventStartAt", "2026-03-20T19:00:00+08:00",
                "eventAt", "2026-03-20T19:00:00+08:00"));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return driver.start("merchant-briefing-" + name, "briefing-1", values);
    }
}
