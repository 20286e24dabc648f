package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code group-dissolution}: a group whose work is done is announced, emptied and closed, or kept. */
class GroupDissolutionProcessTest extends PlaybookOnTheEngine {

    private static final String DECIDE = "userTask_gd01_decideFuture";
    private static final String APPROVE = "userTask_gd02_approveFuture";
    private static final String ANNOUNCE = "userTask_gd04_announceEnd";
    private static final String REMIND = "userTask_gd05_remindLast";

    private Recorded dissolved;

    @BeforeEach
    void prepare() {
        dissolved = Recorded.by(driver, "dissolveGroups");
    }

    @Test
    void dissolvesTheGroupAtItsEndAfterTwoCalls() {
        var group = decided("dissolve");
        driver.complete(group, APPROVE, "gdDecision", "approve");
        assertThat(driver.tasks(group, ANNOUNCE).get(0).getDueDate()).isEqualTo(Instant.parse("2030-12-18T12:00:00Z"));
        driver.complete(group, ANNOUNCE);
        assertThat(driver.tasks(group, REMIND).get(0).getDueDate()).isEqualTo(Instant.parse("2030-12-20T10:00:00Z"));
        driver.complete(group, REMIND, "added", 17);
        assertThat(dissolved.calls()).as("not before its end").isEmpty();
        driver.fireTimer(group, "event_gd06t_groupEnd");
        driver.runAsync(group);

        assertThat(story.ending(group)).contains("endEvent_gd08_dissolved");
        assertThat(dissolved.texts("mode")).containsExactly("dissolve");
        assertThat(story.numbersOf("friendsRetained")).containsExactly(17L);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"convert-long-term, long-term", "merge-vip, merge-vip"})
    void keepsAGroupThatIsToGoOn(String future, String mode) {
        var group = decided(future);
        driver.complete(group, APPROVE, "gdDecision", "approve");
        driver.runAsync(group);

        assertThat(story.ending(group)).contains("endEvent_gd07e_converted");
        assertThat(dissolved.texts("mode")).containsExactly(mode);
        assertThat(story.passed()).doesNotContain("gd04", "gd05", "gd06");
    }

    @Test
    void leavesTheGroupAsItIsWhenTheDecisionIsRejected() {
        var group = decided("dissolve");
        assertThat(story.asked(group, APPROVE)).containsExactly("project_lead");
        driver.complete(group, APPROVE, "gdDecision", "reject");

        assertThat(story.ending(group)).contains("endEvent_gd02x_undecided");
        assertThat(dissolved.calls()).isEmpty();
    }

    @Test
    void decidesAgainWhenTheDecisionIsSentBack() {
        var group = decided("dissolve");
        driver.complete(group, APPROVE, "gdDecision", "revise");
        driver.complete(group, DECIDE, "decision", "merge-vip", "reason", "老客户多");
        driver.complete(group, APPROVE, "gdDecision", "approve");
        driver.runAsync(group);

        assertThat(story.ending(group)).contains("endEvent_gd07e_converted");
        assertThat(dissolved.texts("mode")).containsExactly("merge-vip");
    }

    private ProcessInstance decided(String future) {
        var group = driver.start("group-dissolution", "spring/G001", Map.of("groupId", "G001",
                "saleCloseAt", "2030-12-16T20:00:00+08:00", "endAt", "2030-12-20T20:00:00+08:00"));
        driver.complete(group, DECIDE, "decision", future, "reason", "使命已完成", "hookTarget", "add-friend");
        return group;
    }
}
