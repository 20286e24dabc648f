package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.inbox.TaskDetails.Entry;
import qipan.shared.BusinessKey;

/** Who may post for a step in another way than by hand. Anna and Bob are main_ip, Bob alone is group_admin, Zoe holds nothing. */
class PostingStepsEngineTest extends InboxActs {

    private final List<List<InboxTask>> posted = new ArrayList<>();

    @Autowired
    PostingSteps steps;

    @Test
    void saysWhatIsToBePostedAndWhoMay() {
        var task = taskOf(run(), POST);

        assertThat(as("anna", () -> steps.find(task))).hasValueSatisfying(step -> {
            assertThat(step.script()).contains("早上好,装修,{谁也不知道}");
            assertThat(step.mayPost()).isTrue();
        });
        assertThat(as("auditor", () -> steps.find(task))).hasValueSatisfying(step -> assertThat(step.mayPost()).isFalse());
        refused("inbox.unknownTask", () -> as("zoe", () -> steps.find(task)));
        assertThat(as("bob", () -> steps.find(taskOf(run(), LOOK)))).isEmpty();
    }

    @Test
    void whoMayTakeItWhoHasItAndManagersPost() {
        var task = taskOf(run(), POST);
        post("bob", task);
        as("anna", () -> acts.claim(task));
        post("anna", task);
        post("manager", task);

        refused("inbox.post.notYours", () -> post("bob", task));
        refused("inbox.post.notYours", () -> post("auditor", task));
        refused("inbox.unknownTask", () -> post("zoe", task));
        assertThat(posted).hasSize(3);
        assertThat(as("anna", () -> details.get(task)).history()).extracting(Entry::actor, Entry::action, Entry::detail)
                .contains(tuple("bob", "wecomSend", "早"), tuple("anna", "wecomSend", "早"), tuple("manager", "wecomSend", "早"));
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::task, Act::after)
                .contains(tuple("manager", "wecomSend", task, Map.of("text", "早")));
    }

    @Test
    void severalTasksOfOneStepTogetherOrNone() {
        var first = taskOf(run(), POST);
        var second = taskOf(inGroup("g2"), POST);
        as("anna", () -> acts.claim(first));

        post("anna", first, second);
        assertThat(posted).singleElement().satisfies(both -> assertThat(both).extracting(InboxTask::group).containsExactlyInAnyOrder("g1", "g2"));

        told.acts.clear();
        refused("inbox.post.notYours", () -> post("bob", first, second));
        assertThat(told.acts).isEmpty();
        assertThat(as("anna", () -> details.get(second)).history()).extracting(Entry::action).containsOnlyOnce("wecomSend");
    }

    @Test
    void onlyStepsThatPostAndOnlyTheSame() {
        var instance = run();

        refused("inbox.post.otherStep", () -> post("bob", taskOf(instance, LOOK)));
        refused("inbox.post.otherStep", () -> post("bob", taskOf(instance, POST), taskOf(instance, LOOK)));
        assertThat(posted).isEmpty();
    }

    @Test
    void notWhatRestsOrIsDone() {
        var instance = run();
        var task = taskOf(instance, POST);
        processes.hold(List.of(instance));
        refused("engine.held", () -> post("manager", task));
        assertThat(as("manager", () -> steps.find(task))).hasValueSatisfying(step -> assertThat(step.mayPost()).isFalse());

        var other = taskOf(inGroup("g2"), POST);
        as("anna", () -> completing.complete(other, ANSWERS, null));

        refused("inbox.over.completed", () -> post("manager", other));
        assertThat(as("manager", () -> steps.find(other))).hasValueSatisfying(step -> {
            assertThat(step.script()).isNull();
            assertThat(step.mayPost()).isFalse();
        });
    }

    private String inGroup(String group) {
        return processes.start("inbox-tryout", BusinessKey.ofGroup(CAMPAIGN, group), Map.of(
                "scriptId", "warm-1", "theme", "装修", "size", 80, "note", "旧", "memberId", "m2"));
    }

    private void post(String who, String... tasks) {
        as(who, () -> steps.act(Set.of(tasks), "wecomSend", "早", Map.of(), (by, found) -> posted.add(found)));
    }
}
