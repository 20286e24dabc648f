package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.inbox.DueTasks.Stage;
import qipan.shared.BusinessKey;

/** Where an overdue task goes from somebody who does not do it. */
class HandingUpEngineTest extends OverdueTasks {

    private static final String UP = "overdue=superior overdueEvery=1d";

    @Test
    void handsUpToTheFirstWhoMayHaveIt() {
        var task = annas(UP);

        act(task, 1, up -> new LinkedHashSet<>(List.of("anna", "nobody", "wendy", "paula", "carl")));

        assertThat(approvers()).containsExactly("paula");
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::before).containsExactly(tuple("system", "hand-up", Map.of("assignee", "anna")));
        assertThat(told.acts.get(0).after()).containsEntry("assignee", "paula").containsEntry("policy", "superior");
        assertThat(told.words).singleElement().isInstanceOfSatisfying(TaskHandedUp.class, move ->
                assertThat(move).extracting(TaskHandedUp::task, TaskHandedUp::key, TaskHandedUp::from, TaskHandedUp::to)
                        .containsExactly(task, BusinessKey.ofGroup(CAMPAIGN, "g1"), List.of("anna"), "paula"));
        assertThat(as("paula", () -> details.get(task)).history()).extracting(TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("hand-up", "anna → paula：超时上交上级"));
        decides("paula", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void whoGotItIsOverdueADayLaterAsWell() {
        var task = annas(UP);
        var before = clock.instant();

        act(task, 1, up -> Set.of("paula"));

        var ripe = ripe(before.plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(ripe).extracting(one -> one.task().id(), DueTasks.Ripe::stage, one -> one.round().number())
                .containsExactly(tuple(task, Stage.OVERDUE, 1));
        assertThat(ripe(before.plus(Duration.ofHours(23)))).isEmpty();
    }

    @Test
    void withNobodyAboveItStaysAndIsNotTriedAgain() {
        var task = annas(UP);

        act(task, 1, up -> Set.of());

        assertThat(approvers()).containsExactly("anna");
        assertThat(told.acts).extracting(Act::action).containsExactly("overdue-failed");
        assertThat(told.acts.get(0).after()).containsEntry("why", "inbox.overdue.nobodyAbove");
        assertThat(ripe(clock.instant().plus(Duration.ofDays(99)))).isEmpty();
    }

    @Test
    void severalNodesDoItOnce() {
        var task = annas(UP);
        var said = stands(task, 1);
        Callable<String> node = () -> {
            overdue.act(said, up -> new LinkedHashSet<>(List.of("paula", "carl")));
            return task;
        };
        AtOnce.all(List.of(node, node, node));

        assertThat(approvers()).containsExactly("paula");
        assertThat(told.acts).extracting(Act::action).containsExactly("hand-up");
    }
}
