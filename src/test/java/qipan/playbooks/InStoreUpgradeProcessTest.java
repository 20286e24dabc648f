package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

/** {@code in-store-upgrade}: who comes is served, who does not is asked for another time, twice at most. */
@EngineTest
class InStoreUpgradeProcessTest {

    private static final String NO_SHOW = "userTask_iu10_followNoShow";
    private static final String LATER = "2030-04-05T15:00:00+08:00";

    @Autowired
    ProcessDriver driver;

    private Story story;

    @BeforeEach
    void reset() {
        driver.reset();
        story = new Story(driver);
    }

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

    private ProcessInstance missed() {
        var visit = driver.engine().getRuntimeService().startProcessInstanceByMessage("MSG_STORE_VISIT", "spring/G001/m1",
                Map.of("memberId", "m1", "slot", "2030-04-02T15:00:00+08:00"));
        miss(visit);
        return visit;
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
