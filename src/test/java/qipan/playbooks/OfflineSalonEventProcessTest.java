package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class OfflineSalonEventProcessTest extends PlaybookOnTheEngine {

    private static final String APPROVE = "userTask_of02_approveMeeting";
    private static final String INVITE = "userTask_of03_inviteGuests";
    private static final String MORE_ROOM = "userTask_of03r_findMoreRoom";
    private static final String RUN = "userTask_of04_runMeeting";

    @Test
    void runsFromThePlanToTheFollowUp() {
        var meeting = planned();
        crew.answering(INVITE, "invited", 40, "rsvp", 20)
                .answering(RUN, "arrived", 15, "friendsAdded", 6)
                .answering("userTask_of05_followUpGuests", "contacted", 15, "orders", 2)
                .play(meeting);

        assertThat(story.ending(meeting)).contains("endEvent_of06_meetingDone");
        assertThat(story.passed()).doesNotContain("of01r", "of03r");
        assertThat(((Number) recorded.get("rsvpRate")).doubleValue()).isEqualTo(50.0);
        assertThat(((Number) recorded.get("arrivalRate")).doubleValue()).isEqualTo(75.0);
    }

    @Test
    void isDueRelativeToTheMeeting() {
        var meeting = planned();
        assertThat(driver.tasks(meeting, APPROVE).get(0).getDueDate()).isEqualTo("2030-05-12T10:00:00Z");
        driver.complete(meeting, APPROVE, "ofDecision", "approve");
        assertThat(driver.tasks(meeting, INVITE).get(0).getDueDate()).isEqualTo("2030-05-17T12:00:00Z");
    }

    @Test
    void reworksThePlanThatIsSentBack() {
        var meeting = planned();
        driver.complete(meeting, APPROVE, "ofDecision", "revise");
        driver.complete(meeting, "userTask_of01r_reworkPlan", "budget", 2000);

        assertThat(driver.openElements(meeting)).containsExactly(APPROVE);
    }

    @Test
    void endsWhenTheMeetingIsRejected() {
        var meeting = planned();
        driver.complete(meeting, APPROVE, "ofDecision", "reject");

        assertThat(story.ending(meeting)).contains("endEvent_of02x_meetingRejected");
        assertThat(story.passed()).doesNotContain("of03");
    }

    @Test
    void findsMoreRoomForMoreGuestsThanSeats() {
        var meeting = planned();
        driver.complete(meeting, APPROVE, "ofDecision", "approve");
        driver.complete(meeting, INVITE, "invited", 80, "rsvp", 31);
        driver.complete(meeting, MORE_ROOM, "capacity", 50, "rsvp", 31, "roomNote", "换到会所大厅");

        assertThat(driver.openElements(meeting)).containsExactly(RUN);
    }

    @Test
    void takesAsManyGuestsAsThereAreSeats() {
        var meeting = planned();
        driver.complete(meeting, APPROVE, "ofDecision", "approve");
        driver.complete(meeting, INVITE, "invited", 80, "rsvp", 30);

        assertThat(driver.openElements(meeting)).containsExactly(RUN);
    }

    private ProcessInstance planned() {
        return driver.start("offline-salon-event", "spring", Map.of("topic", "老业主见面", "venue", "会所", "capacity", 30,
                "eventAt", "2030-05-20T14:00:00+08:00", "budget", 3000, "safety", "两个出口，备急救箱"));
    }
}
