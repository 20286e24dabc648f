package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code group-building-traffic-map-estate}: one estate gets its group in time, or headquarters hear of it. */
class EstateGroupProcessTest extends PlaybookOnTheEngine {

    private static final String METHOD = "userTask_tm07e_chooseJoinMethod";
    private static final String ENTER = "userTask_tm07g_enterGroup";
    private static final String REGISTER = "userTask_tm07i_registerGroup";
    private static final String OWN_METHOD = "userTask_tm07b_chooseOwnMethod";
    private static final String INVITE = "userTask_tm07d_inviteSeeds";
    private static final String DEADLINE = "startEvent_tm07o_deadlinePassed";

    private Recorded told;

    @BeforeEach
    void prepare() {
        told = Recorded.by(driver, "announce");
    }

    @Test
    void registersTheGroupOfWhoeverStaysInside() {
        var estate = entering();
        driver.complete(estate, ENTER, "entryResult", "stay");

        assertThat(driver.openElements(estate)).containsExactly(REGISTER);
        crew.play(estate);
        assertThat(story.ending(estate)).contains("endEvent_tm07z_registered");
        assertThat(story.passed()).doesNotContain("tm07v");
    }

    @Test
    void entersItsOwnGroupInTheLedgerByTheNameItWasGiven() {
        var registered = Recorded.by(driver, "registerGroup");
        var estate = ownGroup();
        crew.answering("userTask_tm07c_setUpGroup", "groupName", "锦绣一家人").play(estate);

        assertThat(story.passed()).containsSubsequence("tm07b", "tm07c", "tm07d", "tm07dz", "tm07i", "tm07k");
        assertThat(registered.texts("name")).containsExactly("锦绣一家人");
    }

    @Test
    void triesAnotherMethodWhileTooFewJoinButNoMoreThanThree() {
        var estate = ownGroup();
        crew.playTo(estate, INVITE);
        driver.complete(estate, INVITE, "invited", 60, "joined", 29, "seedCount", 5);

        assertThat(driver.openElements(estate)).as("29 are too few").containsExactly(OWN_METHOD);
        crew.playTo(estate, INVITE);
        driver.fireTimer(estate, "event_tm07dt_tooFewInTime");
        driver.runAsync(estate);
        assertThat(driver.openElements(estate)).as("nobody said in time how many").containsExactly(OWN_METHOD);

        crew.play(estate);
        assertThat(story.ending(estate)).as("after three methods with what there is").contains("endEvent_tm07z_registered");
        assertThat(story.times("tm07d")).isEqualTo(3);
    }

    @Test
    void goesOnAtOnceWithEnoughMembers() {
        var estate = ownGroup();
        crew.answering(INVITE, "joined", 30).play(estate);

        assertThat(story.ending(estate)).contains("endEvent_tm07z_registered");
        assertThat(story.times("tm07d")).isOne();
    }

    @Test
    void looksForAnotherWayInWhenRemovedFromTheGroup() {
        var estate = entering();
        driver.complete(estate, ENTER, "entryResult", "removed");

        assertThat(story.passed()).contains("tm07x", "tm07v").doesNotContain("tm07i");
        assertThat(driver.openElements(estate)).containsExactly(METHOD);
    }

    @Test
    void tellsHeadquartersOnceWhenTheDeadlinePassesAndGoesOn() {
        var estate = entering();
        assertThat(driver.engine().getManagementService().createJobQuery().timers().singleResult().getDuedate().toInstant())
                .as("the evening of the last day").isEqualTo(Instant.parse("2030-12-01T13:00:00Z"));
        driver.fireTimer(estate, DEADLINE);
        driver.runAsync(estate);

        assertThat(told.texts("message")).containsExactly("MSG_ESTATE_OVERDUE");
        assertThat(told.texts("estateId")).containsExactly("锦绣花园");
        assertThat(told.texts("ref")).containsExactly(estate.getId());
        assertThat(driver.openElements(estate)).containsExactly(ENTER);
        assertThat(driver.engine().getManagementService().createJobQuery().timers().count()).isZero();
    }

    private ProcessInstance ownGroup() {
        return driver.start("group-building-traffic-map-estate", "spring",
                Map.of("estate", "锦绣花园", "buildMode", "self", "deadline", "2030-12-01"));
    }

    private ProcessInstance entering() {
        var estate = driver.start("group-building-traffic-map-estate", "spring",
                Map.of("estate", "锦绣花园", "buildMode", "join", "deadline", "2030-12-01"));
        crew.answering("userTask_kp02_invite", "accepted", false).playTo(estate, ENTER);
        return estate;
    }
}
