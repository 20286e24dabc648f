package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;
import qipan.shared.Zones;

/** 催办. Anna and Bob are main_ip, Bob alone is group_admin, Zoe holds nothing in the campaign. */
class UrgingEngineTest extends InboxActs {

    private static final String LAST = "userTask_xx03_last";

    @Autowired
    Urging urging;

    @Autowired
    Clock clock;

    @Test
    void aManagerUrgesWhoeverHasTheTask() {
        var task = annas();

        as("manager", () -> urging.urge(task, "今晚要发"));

        assertThat(told.words).singleElement().isInstanceOfSatisfying(TaskUrged.class, urged ->
                assertThat(urged).extracting(TaskUrged::taskId, TaskUrged::by, TaskUrged::to, TaskUrged::words)
                        .containsExactly(task, "manager", List.of("anna"), "今晚要发"));
        assertThat(told.acts).extracting(Act::action, Act::after)
                .endsWith(tuple("urge", Map.of("to", List.of("anna"), "words", "今晚要发")));
        assertThat(as("anna", () -> details.get(task)).history())
                .extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("manager", "urge", "今晚要发"));
    }

    @Test
    void orAllWhoMayTakeItWhileNobodyHasIt() {
        as("manager", () -> urging.urge(taskOf(run(), POST), null));

        assertThat(told.words).extracting("to", "words").containsExactly(tuple(List.of("anna", "bob"), ""));
    }

    @Test
    void whoDidAStepBeforeUrgesTheNextOne() {
        var instance = run();
        refused("inbox.urge.notWaiting", () -> as("anna", () -> urging.urge(taskOf(instance, LOOK), null)));
        as("anna", () -> completing.complete(taskOf(instance, POST), ANSWERS, null));
        as("anna", () -> completing.complete(taskOf(instance, LOOK), Map.of(), null));
        var last = taskOf(instance, LAST);

        as("anna", () -> urging.urge(last, null));

        assertThat(told.words).extracting("by").endsWith("anna");
        // Being urged is no work: what came of it can still be taken back.
        assertThat(jdbc.sql("select count(*) from inbox_note where task_id = ?").param(last).query(Integer.class).single()).isOne();
    }

    @Test
    void soDoesWhoDelegatedItAndWhoBeganIt() {
        var task = annas();
        as("anna", () -> passing.delegate(task, "zoe", null));
        as("anna", () -> urging.urge(task, null));
        var instance = handoverTryout("anna", "bob");

        as("bob", () -> urging.urge(taskOf(instance, "userTask_xx01_approve"), null));

        assertThat(told.words).extracting("by", "to").containsExactly(tuple("anna", List.of("zoe")), tuple("bob", List.of("anna")));
    }

    @Test
    void nobodyUrgesOneselfAndNoStrangerSeesTheTask() {
        var task = annas();

        refused("inbox.urge.notWaiting", () -> as("bob", () -> urging.urge(task, null)));
        refused("inbox.unknownTask", () -> as("zoe", () -> urging.urge(task, null)));
        refused("inbox.urge.notWaiting", () -> as("auditor", () -> urging.urge(task, null)));
        as("manager", () -> passing.transfer(task, "manager", null));
        refused("inbox.urge.nobody", () -> as("manager", () -> urging.urge(task, null)));
        refused("inbox.urge.words", () -> as("manager", () -> urging.urge(task, "x".repeat(501))));
        assertThat(as("manager", () -> details.get(task)).offered().acts()).doesNotContain("urge");
    }

    @Test
    void threeTimesADayAndAgainTomorrow() {
        var task = annas();
        for (var time = 0; time < 3; time++) {
            as("manager", () -> urging.urge(task, null));
        }

        assertThatThrownBy(() -> as("manager", () -> urging.urge(task, null))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("inbox.urge.tooOften");
            assertThat(refusal.args()).containsExactly(3L, LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI).plusDays(1));
        });
        assertThat(told.words).hasSize(3);
        var yesterday = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI).atStartOfDay(Zones.SHANGHAI).toInstant().minusMillis(1);
        jdbc.sql("update inbox_note set noted_at = ? where task_id = ? and act = 'urge'").params(SqlTime.toSql(yesterday), task).update();
        as("manager", () -> urging.urge(task, null));
    }

    @Test
    void notWhatRestsOrIsDone() {
        var instance = run();
        var task = taskOf(instance, POST);
        assertThat(as("manager", () -> details.get(task)).offered().acts()).contains("urge");
        processes.hold(List.of(instance));
        refused("engine.held", () -> as("manager", () -> urging.urge(task, null)));
        assertThat(as("manager", () -> details.get(task)).offered().acts()).doesNotContain("urge");
        processes.release(List.of(instance), java.time.Duration.ofHours(1), clock.instant());
        as("anna", () -> completing.complete(task, ANSWERS, null));

        refused("inbox.over.completed", () -> as("manager", () -> urging.urge(task, null)));
    }

    @Autowired
    PassingOn passing;

    private String annas() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        told.acts.clear();
        return task;
    }
}
