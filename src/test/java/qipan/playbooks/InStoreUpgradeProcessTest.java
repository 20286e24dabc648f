package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** {@code in-store-upgrade}: who comes is served, who does not is asked for another time, twice at most. */
class InStoreUpgradeProcessTest extends PlaybookOnTheEngine {

    private static final String NO_SHOW = "userTask_iu10_followNoShow";
    private static final String SIGN = "userTask_iu08_signContract";
    private static final String LATER = "2030-04-05T15:00:00+08:00";

    @Test
    void servesWhoComesAtTheNewTime() {
        var visit = missed();
        driver.complete(visit, NO_SHOW, "newSlot", LATER, "reason", "临时有事");
        remind(visit);
        story.tell("MSG_CHECKED_IN");

        assertThat(driver.openElements(visit)).containsExactly("userTask_iu04_receiveVisitor");
        assertThat(story.valuesOf("slot")).endsWith(LATER);
    }

    @Test
    void losesWhoWantsNoOtherTime() {
        var visit = missed();
        driver.complete(visit, NO_SHOW, "reason", "不来了");

        assertThat(story.ending(visit)).contains("endEvent_iu10e_visitLost");
    }

    @Test
    void takesNoFormerTimeForANewOne() {
        var visit = missed();
        driver.complete(visit, NO_SHOW, "newSlot", LATER, "reason", "临时有事");
        miss(visit);
        driver.complete(visit, NO_SHOW, "reason", "不来了");

        assertThat(story.ending(visit)).contains("endEvent_iu10e_visitLost");
        assertThat(story.times("iu10")).isEqualTo(2);
    }

    @Test
    void givesUpAfterTheThirdTime() {
        var visit = missed();
        for (var time = 1; time <= 2; time++) {
            driver.complete(visit, NO_SHOW, "newSlot", LATER, "reason", "临时有事");
            miss(visit);
        }
        driver.complete(visit, NO_SHOW, "newSlot", LATER, "reason", "临时有事");

        assertThat(story.ending(visit)).contains("endEvent_iu10e_visitLost");
    }

    @Test
    void signsWithWhoeverBuysMore() {
        var reminded = Recorded.by(driver, "messageCustomer");
        var visit = served(3000);
        assertThat(story.asked(visit, SIGN)).containsExactly("store_manager");
        driver.complete(visit, SIGN, "contractNo", "HT-1", "deliveryPlan", "四月底");
        driver.runAsync(visit);

        assertThat(story.ending(visit)).contains("endEvent_iu11e_visitDone");
        assertThat(story.passed()).contains("iu08e").doesNotContain("iu09", "iu10");
        assertThat(reminded.texts("memberId")).containsExactly("m1", "m1");
        assertThat(story.numbersOf("upgradeAmount")).contains(3000L);
        assertThat(driver.delegates().calls()).containsOnlyOnce("countDelivery").doesNotContain("announce");
    }

    @Test
    void keepsTheDoorOpenForWhoeverDoesNot() {
        var told = Recorded.by(driver, "announce");
        var visit = served(0);
        driver.complete(visit, "userTask_iu09_keepDoorOpen", "concern", "price");
        driver.runAsync(visit);

        assertThat(story.ending(visit)).contains("endEvent_iu11e_visitDone");
        assertThat(story.passed()).contains("iu09e").doesNotContain("iu08");
        assertThat(told.texts("message")).containsExactly("MSG_CARE_START");
        assertThat(told.texts("memberId")).containsExactly("m1");
    }

    private ProcessInstance served(double amount) {
        var visit = booked();
        remind(visit);
        story.tell("MSG_CHECKED_IN");
        driver.complete(visit, "userTask_iu04_receiveVisitor", "needs", "换厨房");
        driver.complete(visit, "userTask_iu05_presentScheme", "trialDone", true);
        driver.complete(visit, "userTask_iu06_upgradeOrder", "upgradeType", List.of("bundle"), "amount", amount);
        return visit;
    }

    private ProcessInstance missed() {
        var visit = booked();
        miss(visit);
        return visit;
    }

    private ProcessInstance booked() {
        return driver.engine().getRuntimeService().startProcessInstanceByMessage("MSG_STORE_VISIT", "spring/G001/m1",
                Map.of("memberId", "m1", "slot", "2030-04-02T15:00:00+08:00"));
    }

    private void miss(ProcessInstance visit) {
        remind(visit);
        driver.fireTimer(visit, "event_iu03t_noShow");
    }

    private void remind(ProcessInstance visit) {
        driver.fireTimer(visit, "event_iu02t_dayBefore");
        driver.runAsync(visit);
        driver.fireTimer(visit, "event_iu02u_twoHoursBefore");
        driver.runAsync(visit);
    }
}
