package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import qipan.testing.StandInFunctions;

/** What runs beside the eleven days: the hook; and the approval of what is posted. */
class GroupActivitiesProcessTest extends PlaybookOnTheEngine {

    @Test
    void countsTheFriendsOfAHookUntilTheLandingDay() {
        told("friendsAdded", 31);
        var hook = start("hook-friend-capture", Map.of("hookUntilDay", 11));
        crew.play(hook);

        assertThat(story.numbersOf("friendsAdded")).contains(31L);
        assertThat(story.passed()).contains("hf01");
    }

    @Test
    void tellsWhatTheGiftsOfAHookCostPerFriend() {
        var figures = Recorded.by(driver, "recordKpi");
        told("friendsAdded", 20);
        told("hookGifts", 15);
        crew.answering("userTask_hf01_defineHook", "giftCost", 4d);
        crew.play(start("hook-friend-capture", Map.of("hookUntilDay", 11)));

        assertThat(figures.number("giftCostPerFriend")).as("15 gifts of 4 yuan for 20 friends").isEqualTo(3);
    }

    @Test
    void asksForNoHookWhenTheCampaignGivesOne() {
        crew.play(start("hook-friend-capture", Map.of("hookGift", "厨房收纳图册")));

        assertThat(story.passed()).contains("hf07").doesNotContain("hf01");
    }

    @Test
    void keepsAMemberWhoAddsTheAccount() {
        var member = joined();
        story.tell("MSG_FRIEND_ADDED");
        crew.play(member);

        assertThat(story.ending(member)).contains("endEvent_hf07f_friendKept");
        assertThat(driver.delegates().calls()).containsExactly("notifyRole", "recordKpi");
    }

    @Test
    void remindsAMemberTwiceThenLetsGo() {
        var member = joined();
        crew.play(member);

        assertThat(story.ending(member)).contains("endEvent_hf07n_notAdded");
        assertThat(story.times("hf06")).isEqualTo(2);
    }

    @Test
    void storesContentOnceItIsApproved() {
        crew.answering("userTask_ca01_writeScript", "contentType", "topic");
        var content = start("content-approval", Map.of());
        crew.play(content);

        assertThat(story.ending(content)).contains("endEvent_ca07_contentUsable");
        assertThat(story.passed()).contains("ca02").doesNotContain("ca05");
        assertThat(driver.delegates().calls()).containsExactly("checkWords", "storeContent");
    }

    @Test
    void sendsPricesAndForbiddenWordsToCompliance() {
        driver.delegates().when("checkWords", step -> step.setVariable("wordHitCount", 1));
        crew.answering("userTask_ca05_checkCompliance", "complianceDecision", "revise")
                .answering("userTask_ca05_checkCompliance", "complianceDecision", "approve");
        crew.play(start("content-approval", Map.of()));

        assertThat(story.times("ca05")).isEqualTo(2);
        assertThat(story.passed()).contains("ca01r", "ca06");
    }

    @Test
    void dropsContentThatComplianceRejects() {
        crew.answering("userTask_ca01_writeScript", "contentType", "offer")
                .answering("userTask_ca05_checkCompliance", "complianceDecision", "reject");
        var content = start("content-approval", Map.of());
        crew.play(content);

        assertThat(story.ending(content)).contains("endEvent_ca05x_complianceRejected");
    }

    private ProcessInstance joined() {
        var member = driver.engine().getRuntimeService().createMessageCorrelation("MSG_MEMBER_JOINED")
                .setVariable("memberId", "m1").correlateStartMessage();
        driver.fireTimer(member, "event_hf03t_welcomeDue");
        return member;
    }

    private ProcessInstance start(String process, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of("groupId", "G001", "groupRunStartDate", "2030-12-01"));
        variables.putAll(more);
        return driver.start(process, "spring/G001", variables);
    }

    /** Before the activity by one round, and during it. */
    private void told(String metric, double value) {
        kpis.told.add(new StandInFunctions.Kpis.Told(metric, 1000, Instant.parse("2020-01-01T00:00:00Z")));
        kpis.told.add(new StandInFunctions.Kpis.Told(metric, value, Instant.parse("2099-01-01T00:00:00Z")));
    }
}
