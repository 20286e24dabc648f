package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.engine.TaskDone;

/** 代理: what the substitute sees and does, and whose name is under it. */
class SubstitutingEngineTest extends SubstitutingActs {

    @Autowired
    StandIns standIns;

    @Autowired
    PassingOn passing;

    @Test
    void theSubstituteSeesAndDoesWhatThePersonHasAndGets() {
        var before = write("anna", "zoe");
        away("anna", "bob");
        var after = write("anna", "zoe");

        assertThat(ids("bob", View.MINE)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("bob", View.TODO)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("anna", View.MINE)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("yan", View.MINE)).isEmpty();
        assertThat(as("bob", () -> inbox.get(before)).acts()).contains("complete", "return", "unclaim");
        assertThat(as("anna", () -> inbox.get(before)).acts()).contains("complete");
        assertThat(standIns.of("anna")).containsExactly("bob");
    }

    @Test
    void recordsNameBoth() {
        away("anna", "bob");
        var task = write("anna", "zoe");
        told.acts.clear();

        as("bob", () -> completing.complete(task, Map.of(), null));

        assertThat(told.acts).extracting(Act::action, Act::actor, Act::onBehalfOf).containsExactly(tuple("complete", "bob", "anna"));
        assertThat(told.done).extracting(TaskDone::by, TaskDone::onBehalfOf).containsExactly(tuple("bob", "anna"));
        var seen = as("bob", () -> details.get(task));
        assertThat(seen.history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::onBehalfOf, TaskDetails.Entry::action)
                .endsWith(tuple("bob", "anna", "complete"));
        assertThat(seen.offered().task().assignee()).isEqualTo("anna");
        assertThat(seen.offered().task().done().by()).isEqualTo("bob");
        assertThat(ids("bob", View.DONE)).containsExactly(task);
    }

    @Test
    void whatOneSaysIsSaidInOnesOwnName() {
        away("anna", "bob");
        var task = write("anna", "zoe");
        told.acts.clear();

        as("bob", () -> acts.comment(task, "我来", null));
        as("bob", () -> passing.delegate(task, "yan", null));

        assertThat(told.acts).extracting(Act::action, Act::actor, Act::onBehalfOf)
                .containsExactly(tuple("comment", "bob", null), tuple("delegate", "bob", "anna"));
        as("yan", () -> passing.giveBack(task, "好"));
        assertThat(ids("bob", View.MINE)).containsExactly(task);
        refused("inbox.hasItAlready", () -> as("bob", () -> passing.delegate(task, "anna", null)));
    }

    @Test
    void whoStandsInForASubstituteDoesBothOnesWork() {
        away("anna", "bob");
        away("bob", "zoe");
        var task = write("anna", "yan");

        assertThat(ids("zoe", View.MINE)).containsExactly(task);
        as("manager", () -> urging.urge(task, null));
        assertThat(told.words).extracting("to").containsExactly(List.of("anna", "bob", "zoe"));
        as("zoe", () -> completing.complete(task, Map.of(), null));
        assertThat(told.acts).last().extracting(Act::actor, Act::onBehalfOf).containsExactly("zoe", "anna");
        refused("inbox.substitute.circle", () -> away("zoe", "anna"));
    }
}
