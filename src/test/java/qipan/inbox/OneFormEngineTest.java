package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** One form for many tasks. Of the form of this step one number is taken once in a campaign. */
class OneFormEngineTest extends InboxActs {

    @Autowired
    OneForm oneForm;

    @Test
    void isFilledForTasksOfOneStep() {
        var first = run();
        var tasks = List.of(taskOf(first, POST), taskOf(run(), POST));
        assertThatCode(() -> as("anna", () -> oneForm.check(tasks, Set.of("replies", "note")))).doesNotThrowAnyException();

        refused("inbox.bulk.mixed", () -> as("anna", () -> oneForm.check(List.of(tasks.get(1), taskOf(first, LOOK)), Set.of())));
    }

    @Test
    void leavesOutWhatEachTaskAnswersForItself() {
        var tasks = List.of(taskOf(run(), POST), taskOf(run(), POST));

        refused("inbox.bulk.own", () -> as("anna", () -> oneForm.check(tasks, Set.of("receipt"))));
        assertThatThrownBy(() -> as("anna", () -> oneForm.check(tasks, Set.of("receipt", "note"))))
                .isInstanceOfSatisfying(Refusal.class, refusal ->
                        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("receipt"));
        assertThatCode(() -> as("anna", () -> oneForm.check(tasks.subList(0, 1), Set.of("receipt")))).doesNotThrowAnyException();
    }
}
