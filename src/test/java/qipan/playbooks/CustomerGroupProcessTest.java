package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a customer group by its six rules, and the rhythm that starts it. */
class CustomerGroupProcessTest extends PlaybookOnTheEngine {

    private static final String DAILY = "customer-group-ops";
    private static final String PACKET = "userTask_cg03_planPacket";
    private static final String APPROVE = "userTask_cg03a_approvePacket";
    private static final String MENTION = "userTask_cg04_useMention";
    private static final String SERVE = "userTask_cg06_serveMembers";
    private static final String CRISIS = "userTask_cg08_checkCrisis";

    @Test
    void walksThroughAllSixRulesOnAWorkingDay() {
        var tagged = new ArrayList<String>();
        driver.delegates().when("tagMember", step -> tagged.add(step.getVariableLocal("memberId") + "=" + step.getVariableLocal("tag")));
        crew.answering(PACKET, "amount", 40.0, "count", 8L)
                .answering("userTask_cg05_knowMembers", "newTags", List.of(tag("m1", "vip"), tag("m2", "silent"), tag("m3", "doubting")))
                .answering("userTask_cg09_reviewDay", "activityRate", 18.0, "orders", 5L, "orderMargin", 120.0, "tomorrow", "答疑");
        var day = day("TUE");
        crew.play(day);

        assertThat(story.ending(day)).contains("endEvent_cg10_dayDone");
        assertThat(story.passed()).contains("cg02", "cg03", "cg04", "cg05", "cg06", "cg07", "cg08", "cg09")
                .doesNotContain("cg03a", "cg06u", "cg08r");
        assertThat(tagged).containsExactly("m1=vip", "m2=silent", "m3=doubting");
        assertThat(recorded).containsEntry("activityRate", 18.0).containsEntry("redPacketRoi", 3d);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"WED", "SAT", "SUN"})
    void onlyGreetsAndAnswersOnDaysOfRest(String weekday) {
        var day = day(weekday);
        crew.play(day);

        assertThat(story.ending(day)).contains("endEvent_cg10_dayDone");
        assertThat(story.passed()).contains("cg02", "cg06").doesNotContain("cg03", "cg04", "cg05", "cg07", "cg08", "cg09");
    }

    @Test
    void goesRoundUntilTheLastDayIsOver() {
        var days = new ArrayList<Integer>();
        driver.delegates().when("startRound", step -> {
            assertThat(step.getVariable("playbook")).isEqualTo(DAILY + "-group");
            assertThat(step.getVariableLocal("weekday").toString()).hasSize(3);
            days.add(((Number) step.getVariableLocal("dayNo")).intValue());
        });
        var rhythm = driver.start(DAILY, "spring", Map.of("days", 3));
        for (var day = 0; day < 3; day++) {
            driver.fireTimer(rhythm, "event_cg01_dayDue");
            driver.runAsync(rhythm);
        }
        story.tell("MSG_GROUPS_FINISHED");

        assertThat(story.ending(rhythm)).contains("endEvent_cg10m_operationDone");
        assertThat(days).containsExactly(1, 2, 3);
    }

    @ParameterizedTest(name = "{0}, {1} yuan: approval {2}")
    @CsvSource({"TUE, 50, false", "TUE, 50.01, true", "THU, 100, false", "THU, 100.01, true"})
    void asksTheBigDistributorAboveTheCapOfTheDay(String weekday, double amount, boolean asked) {
        var packet = packet(weekday);
        driver.complete(packet, PACKET, "amount", amount, "count", 5L);

        assertThat(driver.openElements(packet).contains(APPROVE)).isEqualTo(asked);
        assertThat(story.ending(packet).isEmpty()).isEqualTo(asked);
    }

    @Test
    void plansTheRedPacketAnewWhenItIsSentBack() {
        var packet = packet("MON");
        driver.complete(packet, PACKET, "amount", 80.0, "count", 5L);
        driver.complete(packet, APPROVE, "packetDecision", "revise");
        driver.complete(packet, PACKET, "amount", 60.0, "count", 5L);
        driver.complete(packet, APPROVE, "packetDecision", "approve");

        assertThat(story.ending(packet)).contains("endEvent_cg03e_packetDone");
        assertThat(story.valuesOf("packetPaid")).containsExactly(60.0);
    }

    @Test
    void sendsNoRedPacketThatWasRejected() {
        var packet = packet("MON");
        driver.complete(packet, PACKET, "amount", 80.0, "count", 5L);
        driver.complete(packet, APPROVE, "packetDecision", "reject");

        assertThat(story.ending(packet)).contains("endEvent_cg03x_noPacket");
        assertThat(story.valuesOf("packetPaid")).isEmpty();
    }

    @Test
    void refusesToMentionEverybodyOnAnyDayButOne() {
        crew.answering(MENTION, "atAll", true).answering(MENTION, "atAll", false);
        crew.play(day("TUE"));

        assertThat(story.times("cg04")).isEqualTo(2);
    }

    @Test
    void letsEverybodyBeMentionedOnTheDayOfTheWeek() {
        crew.answering(MENTION, "atAll", true);
        crew.play(day("FRI"));

        assertThat(story.times("cg04")).isEqualTo(1);
    }

    @Test
    void handsQuestionsPendingForHalfAnHourToTheBigDistributor() {
        crew.answering(SERVE, "answered", 9L, "pending", 2L, "answerMin", 6.0);
        var day = day("SUN");
        crew.playTo(day, "userTask_cg06u_answerPending").play(day);

        assertThat(story.passed()).containsSubsequence("cg06", "cg06t", "cg06u", "cg10");
    }

    @Test
    void reportsAnIncidentAndStillReviewsTheDay() {
        crew.answering(CRISIS, "negative", 3L, "handled", "incident");
        crew.play(day("MON"));

        assertThat(driver.delegates().calls()).contains("reportIncident");
        assertThat(story.passed()).containsSubsequence("cg08r", "cg09");
    }

    @Test
    void recordsNoReturnWhereNoRedPacketWasSent() {
        crew.answering(PACKET, "amount", 80.0, "count", 5L).answering(APPROVE, "packetDecision", "reject");
        crew.play(day("MON"));

        assertThat(recorded.get("redPacketRoi")).hasToString("0");
    }

    private ProcessInstance packet(String weekday) {
        return driver.start(DAILY + "-packet", "spring/G001", Map.of("weekday", weekday));
    }

    private ProcessInstance day(String weekday) {
        return driver.start(DAILY + "-group", "spring/G001", Map.of("groupId", "G001", "weekday", weekday));
    }

    private static Map<String, Object> tag(String member, String tag) {
        return Map.of("member", member, "tag", tag);
    }
}
