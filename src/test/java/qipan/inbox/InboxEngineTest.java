package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import qipan.inbox.InboxOnTheEngine.Faults;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Acts go through the real engine, and the lists follow it. On MySQL too: {@link InboxMySqlIT}. */
class InboxEngineTest extends InboxActs {

    @Autowired
    Faults faults;

    @Test
    void claimingAndGivingBackMoveTheTaskAndAreTold() {
        var task = taskOf(run(), POST);

        as("anna", () -> acts.claim(task));
        assertThat(ids("anna", View.MINE)).containsExactly(task);
        assertThat(ids("bob", View.CLAIMABLE)).doesNotContain(task);
        refused("inbox.takenBy", () -> as("bob", () -> acts.claim(task)));

        as("anna", () -> acts.unclaim(task));
        assertThat(ids("bob", View.CLAIMABLE)).contains(task);
        assertThat(told.acts).extracting(act -> act.action() + " " + act.actor() + " " + act.where().key())
                .containsExactly("claim anna c1/g1", "unclaim anna c1/g1");
    }

    @Test
    void showsFormScriptAndWhatWasDone() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        as("manager", () -> acts.comment(task, " 图片在素材库 ", null));

        var detail = as("anna", () -> details.get(task));

        assertThat(detail.script().text()).isEqualTo("滨江一号早上好,装修,{谁也不知道}");
        assertThat(detail.form().key()).isEqualTo("inbox-tryout");
        assertThat(detail.form().values()).containsEntry("note", "旧");
        assertThat(detail.history()).extracting(TaskDetails.Entry::action).containsExactly("created", "claim");
        assertThat(detail.comments()).extracting(TaskDetails.Comment::text).containsExactly("图片在素材库");
        assertThat(detail.offered().acts()).containsExactly("unclaim", "complete", "return", "delegate", "transfer", "comment", "cc");
    }

    @Test
    void answersAreCheckedAndARefusalChangesNothing() {
        var task = taskOf(run(), POST);

        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, Map.of("replies", "many", "hack", 1), null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.violations()).extracting(v -> v.field() + " " + v.rule())
                            .containsExactly("hack undeclared", "replies number");
                });
        assertThat(ids("anna", View.CLAIMABLE)).contains(task);
        assertThat(tasks.variables(task)).doesNotContainKeys("replies", "hack");
    }

    @Test
    void completingAnUnclaimedTaskStoresTheAnswersAndHandsOnItsFigures() {
        var task = taskOf(run(), POST);

        as("anna", () -> completing.complete(task, ANSWERS, "顺利"));

        var done = told.done.get(0);
        assertThat(done.by()).isEqualTo("anna");
        assertThat(done.values()).containsEntry("replies", 12L).containsEntry("note", "好");
        assertThat(done.metrics()).containsEntry("replies", 12L).containsEntry("groupSize", 80);
        assertThat(done.contact()).isEqualTo("m1");
        assertThat(done.step().code()).isEqualTo("xx01");
        assertThat(told.acts).extracting(act -> act.after().get("opinion")).containsExactly("顺利");
        assertThat(ids("anna", View.DONE)).containsExactly(task);
        assertThat(as("anna", () -> details.get(task)).form().values()).containsEntry("replies", 12);
        refused("inbox.over.completed", () -> as("anna", () -> completing.complete(task, ANSWERS, null)));
    }

    @Test
    void givesThePicturesOfEarlierStepsToWhoPostsThem() {
        var poster = "0192f0c4-1111-7000-8000-000000000001";
        var link = "https://qipan.example/api/files/" + poster;
        var instance = processes.start("inbox-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of(
                "scriptId", "warm-1", "theme", "装修", "size", 80, "memberId", "m1", "pictureUrl", link,
                "photos", "[{\"photo\": \"" + link + "\"}]", "page", "https://example.com/poster.png"));
        var task = taskOf(instance, POST);

        assertThat(as("anna", () -> details.get(task)).files()).containsExactly(poster);

        as("anna", () -> completing.complete(task, ANSWERS, null));
        assertThat(as("anna", () -> details.get(task)).files()).isEmpty();
    }

    @Test
    void anAnswerThatIsUniqueIsTakenOnceInACampaign() {
        var numbered = Map.<String, Object>of("replies", 1, "receipt", "A-1");
        as("anna", () -> completing.complete(taskOf(run(), POST), numbered, null));
        var second = taskOf(run(), POST);

        assertThatThrownBy(() -> as("anna", () -> completing.complete(second, numbered, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.violations()).containsExactly(
                            Violation.ofField("receipt", "unique", "form.unique", "单据号", "A-1"));
                });
        as("anna", () -> completing.complete(second, Map.of("replies", 1, "receipt", "a-1"), null));
        assertThat(told.done).hasSize(2);
    }

    @Test
    void strangersSeeNothingAndAuditorsChangeNothing() {
        var task = taskOf(run(), POST);

        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(task)));
        refused("inbox.unknownTask", () -> as("zoe", () -> acts.claim(task)));
        refused("inbox.unknownTask", () -> as("anna", () -> acts.claim("no-such-task")));
        assertThat(as("auditor", () -> inbox.get(task)).acts()).isEmpty();
        refused("security.missingRole", () -> as("auditor", () -> acts.comment(task, "hm", null)));
        refused("inbox.notYours", () -> as("manager", () -> completing.complete(task, ANSWERS, null)));
    }

    @Test
    void aFaultIsNoTaskThatIsGone() {
        var task = taskOf(run(), POST);
        try {
            faults.fault = fact -> {
                throw new NullValueException("owner is null");
            };

            Stream.<ThrowingCallable>of(
                            () -> as("anna", () -> acts.claim(task)),
                            () -> as("anna", () -> completing.complete(task, ANSWERS, null)))
                    .forEach(act -> assertThatThrownBy(act).satisfies(failed ->
                            assertThat(NestedExceptionUtils.getMostSpecificCause(failed)).isInstanceOf(NullValueException.class)));
        } finally {
            faults.fault = fact -> {};
        }
        as("anna", () -> acts.claim(task));
    }

    @Test
    void aHeldTaskCannotBeDoneUntilItGoesOn() {
        var instance = run();
        var task = taskOf(instance, POST);
        processes.hold(List.of(instance));

        assertThat(as("anna", () -> inbox.get(task)).task().state()).isEqualTo("held");
        refused("engine.held", () -> as("anna", () -> completing.complete(task, ANSWERS, null)));
        refused("engine.held", () -> as("anna", () -> acts.claim(task)));

        processes.release(List.of(instance), java.time.Duration.ofHours(1), java.time.Instant.now());
        as("anna", () -> completing.complete(task, ANSWERS, null));
        assertThat(ids("anna", View.DONE)).containsExactly(task);
    }
}
