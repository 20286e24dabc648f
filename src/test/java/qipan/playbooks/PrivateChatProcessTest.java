package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact.ProcessEnded;
import qipan.shared.Zones;
import qipan.testing.StandInFunctions;

class PrivateChatProcessTest extends PlaybookOnTheEngine {

    private static final String CHAT = "userTask_pc04_chatInPrivate";
    private static final String RESOLVE = "userTask_pc07_resolveObjection";

    @Autowired
    StandInFunctions.Contacts contacts;

    @Autowired
    StandInFunctions.Parameters parameters;

    @Test
    void isWonWhenTheMemberOrdersLater() {
        var chat = chatting("want-but-hesitate", "price", "reply", "none");
        story.tell("MSG_ORDER_PLACED");
        driver.runAsync(chat);

        assertThat(story.ending(chat)).contains("endEvent_pc09_memberWon");
        assertThat(driver.delegates().calls()).contains("tagMember");
        assertThat(story.valuesOf("scriptId")).contains("SCR_ANCHOR_BUNDLE");
    }

    @Test
    void isWonAtOnceWhenTheMemberHasOrdered() {
        var chat = chatting("remind-me", "none", "reply", "ordered");
        driver.runAsync(chat);

        assertThat(story.ending(chat)).contains("endEvent_pc09_memberWon");
    }

    @Test
    void stopsAndLeavesARefusingMemberAlone() {
        var chat = chatting("considering", "time", "reply", "refuse");
        driver.runAsync(chat);

        assertThat(story.ending(chat)).contains("endEvent_pc05e_memberStopped");
        assertThat(driver.delegates().calls()).contains("tagMember");
    }

    @ParameterizedTest(name = "{0} contacts today, at most {1}: tomorrow {2}")
    @CsvSource({"1, 2, false", "2, 2, true", "2, 3, false", "1, 1, true"})
    void waitsForTomorrowWhenTheMemberWasContactedOftenEnough(int today, int most, boolean tomorrow) {
        contacts.today = today;
        parameters.values.put("maxContactsPerDay", most);
        start("considering", "time");

        var due = driver.engine().getManagementService().createJobQuery().activityId("event_pc03_windowOpen").singleResult()
                .getDuedate().toInstant();
        var midnight = driver.clock().instant().atZone(Zones.SHANGHAI).toLocalDate().plusDays(1).atStartOfDay(Zones.SHANGHAI);
        assertThat(due.equals(midnight.toInstant())).isEqualTo(tomorrow);
    }

    @Test
    void waitsOnWhenTheMemberWasContactedOftenEnoughMeanwhile() {
        var chat = start("considering", "time");
        contacts.today = 2;
        driver.fireTimer(chat, "event_pc03_windowOpen");
        assertThat(driver.openElements(chat)).isEmpty();

        contacts.today = 1;
        driver.fireTimer(chat, "event_pc03_windowOpen");
        assertThat(driver.openElements(chat)).containsExactly(CHAT);
    }

    @Test
    void doesNotCallWhoWasContactedOftenEnoughMeanwhile() {
        var chat = chatting("want-but-hesitate", "effect", "reply", "none", "phoneConsent", true);
        driver.fireTimer(chat, "event_pc08t_dayPassed");
        contacts.today = 2;
        driver.fireTimer(chat, "event_pc10t_phoneHours");
        assertThat(driver.openElements(chat)).isEmpty();

        contacts.today = 0;
        driver.fireTimer(chat, "event_pc10t_phoneHours");
        assertThat(driver.openElements(chat)).containsExactly("userTask_pc10_callMember");
    }

    @Test
    void doesNotContactWhoAskedForQuiet() {
        var chat = start("do-not-disturb", "none");

        assertThat(story.ending(chat)).contains("endEvent_pc02e_notContacted");
    }

    @Test
    void pushesAConsideringMemberByALimit() {
        var chat = chatting("considering", "money", "reply", "considering");
        driver.complete(chat, "userTask_pc06_offerLimit");

        assertThat(story.passed()).contains("pc06z", "pc08");
    }

    @Test
    void passesAnUnsolvedObjectionToAnExpert() {
        var chat = chatting("doubting", "trust", "reply", "doubting", "newConcern", "quality");
        assertThat(story.valuesOf("objectionProof")).containsExactly("质保卡");
        driver.complete(chat, RESOLVE, "concern", "quality", "solution", "验货后再签", "unsolved", true);
        driver.complete(chat, "userTask_pc07b_answerAsExpert", "expertAnswer", "附检测报告");

        assertThat(story.passed()).contains("pc07y", "pc08");
    }

    @Test
    void waitsForTheOrderOfWhomTheChatConvinced() {
        var chat = chatting("doubting", "trust", "reply", "doubting", "newConcern", "quality");
        assertThat(Asked.at(driver, chat, RESOLVE)).isEqualTo(Asked.of("wechat_sales", "PT1H"));
        driver.complete(chat, RESOLVE, "concern", "quality", "solution", "看过质保卡就放心了", "unsolved", false);

        assertThat(driver.facts().of(ProcessEnded.class)).extracting(ProcessEnded::endElement)
                .containsExactly("endEvent_pc07z_objectionResolved");
        assertThat(story.passed()).contains("pc08").doesNotContain("pc07b");
        story.tell("MSG_ORDER_PLACED");
        driver.runAsync(chat);
        assertThat(story.ending(chat)).contains("endEvent_pc09_memberWon");
    }

    @Test
    void endsWithTheSaleAndIsHandedToClosing() {
        var chat = chatting("want-but-hesitate", "no-time", "reply", "none");
        driver.fireTimer(chat, "event_pc08c_saleClosed");

        assertThat(story.ending(chat)).contains("endEvent_pc08e_handedToClosing");
    }

    @Test
    void callsOnlyWithConsent() {
        var chat = chatting("want-but-hesitate", "effect", "reply", "none");
        driver.fireTimer(chat, "event_pc08t_dayPassed");

        assertThat(story.ending(chat)).contains("endEvent_pc10e_attemptsUsed");
    }

    @Test
    void callsAtMostAsOftenAsAllowed() {
        var chat = chatting("want-but-hesitate", "effect", "reply", "none", "phoneConsent", true);
        driver.fireTimer(chat, "event_pc08t_dayPassed");
        driver.fireTimer(chat, "event_pc10t_phoneHours");
        driver.complete(chat, "userTask_pc10_callMember", "called", true, "result", "no-answer");
        driver.fireTimer(chat, "event_pc08t_dayPassed");

        assertThat(story.ending(chat)).contains("endEvent_pc10e_attemptsUsed");
        assertThat(story.times("pc10")).isEqualTo(1);
    }

    @Test
    void callsAVipStraightAway() {
        driver.delegates().when("loadTaggedMembers", step -> step.setVariable("phoneConsent", true));
        var chat = start("vip", "none");
        driver.fireTimer(chat, "event_pc03p_phoneDelayPassed");
        driver.fireTimer(chat, "event_pc10t_phoneHours");

        assertThat(driver.openElements(chat)).containsExactly("userTask_pc10_callMember");
    }

    private ProcessInstance chatting(String tag, String concern, Object... answer) {
        var chat = start(tag, concern);
        driver.fireTimer(chat, "event_pc03_windowOpen");
        driver.complete(chat, CHAT, answer);
        return chat;
    }

    private ProcessInstance start(String tag, String concern) {
        return driver.start("private-chat-followup", "spring/G001/m1", Map.of("memberId", "m1", "tag", tag,
                "concern", concern, "phase", "sale", "saleCloseAt", "2030-12-12T20:00:00"));
    }
}
