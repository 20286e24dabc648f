package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The briefing as a whole, from opening to its review. */
class MerchantBriefingProcessTest extends PlaybookOnTheEngine {

    private static final String LIST = "userTask_mb06_listInvitees";

    @Test
    void runsFromOpeningToTheReviewAndInvitesThoseWhoSignedToTheCamp() {
        var told = Recorded.by(driver, "announce");
        var figures = Recorded.by(driver, "recordKpi");
        var briefing = opened("2026-03-20T19:00:00+08:00");
        crew.answering(LIST, "invitees", invitees("wang", 20))
                .answering("userTask_mb07i_inviteInPerson", "invited", 20, "accepted", 16)
                .answering("userTask_mb09_warmUp", "arrivals", 12, "redPacket", 88)
                .answering("userTask_mb11_answerAndSign", "questions", List.of(Map.of("q", "怎么退出")),
                        "signIntents", List.of(intent("m1"), intent("m2"), intent("m3")))
                .answering("userTask_mb12_followUp", "result", "signed")
                .answering("userTask_mb13_handToCamp", "campName", "四月营", "startDate", "2026-04-01", "learnerIds", List.of("nina"))
                .answering("userTask_mb14_reviewBriefing", "spend", 300, "arrivalRate", 75, "intentRate", 25, "signRate", 25)
                .play(briefing);

        assertThat(story.ending(briefing)).contains("endEvent_mb16_briefingDone");
        assertThat(story.passed()).doesNotContain("mb01r", "mb02r", "mb07b", "mb09t", "mb10i", "mb12w", "mb17");
        assertThat(story.times("mb08na")).isZero();
        assertThat(story.times("mb08t")).isEqualTo(3);
        assertThat(told.texts("message")).containsExactly("MSG_QUESTION_RAISED", "MSG_BRIEFING_SIGNED", "MSG_BRIEFING_SIGNED",
                "MSG_BRIEFING_SIGNED", "MSG_CAMP_INVITE", "SIG_BRIEFING_DONE");
        assertThat(told.texts("memberId")).containsExactlyInAnyOrder("m1", "m2", "m3");
        assertThat(told.texts("briefingId")).containsExactly(briefing.getId());
        assertThat(told.texts("signedCount")).containsExactly("3.0");
        assertThat(told.texts("learnerIds")).singleElement().asString().contains("nina");
        assertThat(figures.number("inviteAcceptRate")).isEqualTo(80);
        assertThat(figures.number("arrivalRate")).isEqualTo(75);
        assertThat(figures.number("intentRate")).isEqualTo(25);
        assertThat(figures.number("signRate")).isEqualTo(25);
        assertThat(figures.number("costPerSigned")).isCloseTo(100, within(0.01));
    }

    @Test
    void startsARealCampOnItsInvitation() {
        driver.engine().getRuntimeService().createMessageCorrelation("MSG_CAMP_INVITE")
                .processInstanceBusinessKey("briefing-1").setVariable("campName", "四月营").correlateAll();

        var camp = driver.engine().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("newcomer-six-day-camp").processInstanceBusinessKey("briefing-1").singleResult();
        assertThat(driver.openElements(camp)).containsExactly("userTask_tc01c_confirmCamp");
    }

    @Test
    void asksForAnotherTimeUntilItStartsInTheAllowedHours() {
        var briefing = opened("2026-03-20T09:45:00+08:00");
        assertThat(driver.openElements(briefing)).containsExactly("userTask_mb01r_moveBriefing");
        driver.complete(briefing, "userTask_mb01r_moveBriefing", "eventAt", "2026-03-20T20:15:00+08:00");
        assertThat(driver.openElements(briefing)).containsExactly("userTask_mb01r_moveBriefing");
        driver.complete(briefing, "userTask_mb01r_moveBriefing", "eventAt", "2026-03-20T20:00:00+08:00");
        driver.runAsync(briefing);

        assertThat(driver.openElements(briefing))
                .containsExactlyInAnyOrder("userTask_mb02_prepareDeck", "userTask_mb03_prepareStaff");
        assertThat(driver.engine().getRuntimeService().getVariable(briefing.getId(), "eventStartAt"))
                .isEqualTo("2026-03-20T20:00:00+08:00");
    }

    @Test
    void isNotHeldWhenComplianceRejectsIt() {
        var briefing = opened("2026-03-20T10:00:00+08:00");
        crew.answering("userTask_mb04_approveCompliance", "mbLawDecision", "reject").play(briefing);

        assertThat(story.ending(briefing)).contains("endEvent_mb05x_briefingRejected");
        assertThat(story.passed()).contains("mb04x").doesNotContain("mb05", "mb06");
    }

    @Test
    void isNotHeldWhenTheProjectLeadRejectsThePlan() {
        var briefing = opened("2026-03-20T10:00:00+08:00");
        crew.answering("userTask_mb05_approveBriefing", "mbDecision", "reject").play(briefing);

        assertThat(story.ending(briefing)).contains("endEvent_mb05x_briefingRejected");
        assertThat(story.passed()).contains("mb05y").doesNotContain("mb06");
    }

    @Test
    void isNotDoneWhenTheReviewIsRejected() {
        var briefing = opened("2026-03-20T19:00:00+08:00");
        crew.answering(LIST, "invitees", invitees("wang", 20))
                .answering("userTask_mb15_confirmReview", "mbReviewDecision", "reject").play(briefing);

        assertThat(story.ending(briefing)).contains("endEvent_mb15x_reviewRejected");
        assertThat(story.passed()).doesNotContain("mb13", "mb16s");
    }

    @Test
    void apologisesToEverybodyInvitedWhenItIsCancelled() {
        var messages = Recorded.by(driver, "messageCustomer");
        var briefing = opened("2026-03-20T19:00:00+08:00");
        crew.answering(LIST, "invitees", invitees("wang", 20)).playTo(briefing, "userTask_mb07i_inviteInPerson");
        story.tell("MSG_BRIEFING_CANCEL");
        assertThat(driver.openElements(briefing)).containsExactly("userTask_mb17a_writeApology");
        driver.complete(briefing, "userTask_mb17a_writeApology", "apology", "讲师生病,非常抱歉", "newAt", "2026-04-02T19:00:00+08:00");
        driver.runAsync(briefing);

        assertThat(story.passed()).contains("mb17e").doesNotContain("mb09", "mb14");
        assertThat(messages.texts("memberId")).hasSize(20).contains("m1", "m20");
        assertThat(messages.texts("text")).allMatch(it -> it.contains("非常抱歉") && it.contains("2026-04-02"));
        assertThat(story.ending(briefing)).isPresent();
    }

    private ProcessInstance opened(String eventAt) {
        var briefing = driver.start("merchant-briefing", "briefing-1", new HashMap<>(Map.of("title", "春季招商", "eventAt", eventAt,
                "mode", "live", "targetRole", List.of("trial"), "inviteTarget", 20, "signTarget", 3)));
        driver.runAsync(briefing);
        return briefing;
    }

    static List<Map<String, Object>> invitees(String inviter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> Map.<String, Object>of(
                "memberId", "m" + number, "role", "trial", "closeness", 3, "inviter", inviter)).toList();
    }

    private static Map<String, Object> intent(String member) {
        return Map.of("memberId", member, "role", "b_small", "level", "A");
    }
}
