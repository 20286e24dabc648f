package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.inbox.Copying.Sent;

/** 抄送. Anna and Bob are main_ip, Bob alone is group_admin; Zoe and Yan hold nothing in the campaign. */
class CopyingEngineTest extends InboxActs {

    @Autowired
    Copying copying;

    @Autowired
    PlacesInSight files;

    @BeforeEach
    void nobodyHasCopies() {
        jdbc.sql("delete from inbox_copy").update();
    }

    @Test
    void whoSeesATaskShowsItToOthersOnce() {
        var task = taskOf(run(), POST);

        assertThat(as("anna", () -> copying.send(task, people(List.of("zoe", "bob", "zoe", "anna")), "供参考")))
                .isEqualTo(new Sent(List.of("bob", "zoe"), List.of("anna")));
        assertThat(as("bob", () -> copying.send(task, people(List.of("zoe")), null))).isEqualTo(new Sent(List.of(), List.of("zoe")));

        assertThat(told.words).extracting("taskId", "by", "to", "words").containsExactly(tuple(task, "anna", List.of("bob", "zoe"), "供参考"));
        assertThat(told.acts).extracting(Act::action, Act::after)
                .containsExactly(tuple("cc", Map.of("to", List.of("bob", "zoe"), "words", "供参考")));
        assertThat(as("anna", () -> details.get(task)).history())
                .extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("anna", "cc", "bob、zoe：供参考"));
    }

    @Test
    void aCopyIsToReadAndNothingElse() {
        var task = taskOf(run(), POST);
        var other = taskOf(run(), POST);
        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(task)));
        as("anna", () -> copying.send(task, people(List.of("zoe")), null));

        var seen = as("zoe", () -> details.get(task));

        assertThat(seen.offered().acts()).isEmpty();
        assertThat(as("zoe", () -> files.sees(Place.task(task)))).isTrue();
        assertThat(as("zoe", () -> files.sees(Place.task(other)))).isFalse();
        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(other)));
        refused("inbox.cc.readOnly", () -> as("zoe", () -> acts.comment(task, "好", null)));
        refused("inbox.cc.readOnly", () -> as("zoe", () -> acts.claim(task)));
        refused("inbox.cc.readOnly", () -> as("zoe", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.cc.readOnly", () -> as("zoe", () -> copying.send(task, people(List.of("yan")), null)));
        assertThat(ids("zoe", View.TODO)).isEmpty();
    }

    @Test
    void whoOpenedItIsSeenToHave() {
        var task = taskOf(run(), POST);
        as("anna", () -> copying.send(task, people(List.of("zoe", "yan")), null));
        assertThat(as("zoe", () -> copying.mine(true, 20, null))).satisfies(page -> {
            assertThat(page.total()).isEqualTo("1");
            assertThat(page.items()).extracting(received -> received.task().id()).containsExactly(task);
        });

        as("zoe", () -> copying.read(task));
        as("bob", () -> copying.read(task));

        assertThat(as("zoe", () -> copying.mine(true, 20, null)).items()).isEmpty();
        assertThat(as("zoe", () -> copying.mine(false, 20, null))).satisfies(page -> {
            assertThat(page.total()).isEqualTo("0");
            assertThat(page.items()).hasSize(1);
        });
        assertThat(as("bob", () -> copying.of(task))).extracting(Copy::person, copy -> copy.readAt() != null)
                .containsExactly(tuple("yan", false), tuple("zoe", true));
        var first = as("bob", () -> copying.of(task)).get(1).readAt();
        as("zoe", () -> copying.read(task));
        assertThat(as("bob", () -> copying.of(task)).get(1).readAt()).isEqualTo(first);
    }

    @Test
    void theLatestComeFirstPageByPage() {
        var tasks = List.of(taskOf(run(), POST), taskOf(run(), POST), taskOf(run(), POST));
        tasks.forEach(task -> as("anna", () -> copying.send(task, people(List.of("zoe")), null)));

        var first = as("zoe", () -> copying.mine(false, 2, null));
        var second = as("zoe", () -> copying.mine(false, 2, first.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(first.items()).extracting(received -> received.copy().task()).doesNotContain(second.items().get(0).copy().task());
        refused("shared.cursor.malformed", () -> as("zoe", () -> copying.mine(false, 2, "abc")));
    }

    @Test
    void whoCompletesItSendsCopiesInTheSameAct() {
        var task = taskOf(run(), POST);
        refused("inbox.unknownPerson", () -> as("anna", () -> completing.complete(task, ANSWERS, null, people(List.of("nobody")))));

        as("anna", () -> completing.complete(task, ANSWERS, null, people(List.of("zoe"))));

        var received = as("zoe", () -> copying.mine(true, 20, null)).items();
        assertThat(received).singleElement().satisfies(one -> assertThat(one.task().done()).isNotNull());
        assertThat(as("zoe", () -> details.get(task)).form()).isNotNull();
        assertThat(told.acts).extracting(Act::action).containsExactly("complete", "cc");
    }

    @Test
    void theModelNamesRolesAndPeopleToSendThemTo() {
        var task = taskOf(run(), LOOK);

        as("anna", () -> completing.complete(task, Map.of(), null));

        assertThat(as("anna", () -> copying.of(task))).extracting(Copy::person).containsExactly("bob", "zoe");
    }

    @Test
    void whatIsDoneMayStillBeShown() {
        var task = taskOf(run(), POST);
        as("anna", () -> completing.complete(task, ANSWERS, null));
        assertThat(as("anna", () -> details.get(task)).offered().acts()).containsExactly("withdraw", "cc");

        as("anna", () -> copying.send(task, people(List.of("zoe")), null));

        assertThat(as("zoe", () -> details.get(task)).offered().acts()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var instance = run();
        var task = taskOf(instance, POST);

        refused("inbox.cc.nobody", () -> as("anna", () -> copying.send(task, people(List.of()), null)));
        refused("inbox.unknownPerson", () -> as("anna", () -> copying.send(task, people(List.of("nobody")), null)));
        refused("inbox.cc.size", () -> as("anna", () -> copying.send(
                task, people(java.util.stream.IntStream.range(0, 51).mapToObj(i -> "p" + i).toList()), null)));
        refused("inbox.cc.words", () -> as("anna", () -> copying.send(task, people(List.of("zoe")), "x".repeat(501))));
        refused("inbox.unknownTask", () -> as("yan", () -> copying.send(task, people(List.of("zoe")), null)));
        refused("security.missingRole", () -> as("auditor", () -> copying.send(task, people(List.of("zoe")), null)));
        processes.cancel(List.of(instance), "算了");
        refused("inbox.over.cancelled", () -> as("manager", () -> copying.send(task, people(List.of("zoe")), null)));
    }

    @Test
    void whoHoldsARoleGetsOneToo() {
        var task = taskOf(run(), POST);

        assertThat(as("anna", () -> copying.send(task, CopyTo.of(List.of("zoe", "bob"), List.of("group_admin")), null)))
                .isEqualTo(new Sent(List.of("bob", "zoe"), List.of()));

        refused("inbox.cc.role", () -> as("anna", () -> copying.send(task, CopyTo.of(null, List.of("boss")), null)));
        refused("inbox.cc.role", () -> as("anna", () -> completing.complete(task, ANSWERS, null, CopyTo.of(null, List.of("boss")))));
        as("anna", () -> completing.complete(task, ANSWERS, null, CopyTo.of(null, List.of("group_admin"))));
        assertThat(told.acts).extracting(Act::action).containsExactly("cc", "complete");
    }

    private static CopyTo people(List<String> people) {
        return CopyTo.of(people, null);
    }
}
