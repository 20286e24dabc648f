package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;

/** 撤回 after a called process is over: nothing of it is open any more, and in the process itself nothing has been done. */
class CalledWorkEngineTest extends InboxActs {

    private static final String DRAFT = "userTask_xx11_draft";
    private static final String WRITE = "userTask_xx12_write";
    private static final String CHECK = "userTask_xx14_check";

    @Autowired
    TaskMoves moves;

    private String instance;

    @Test
    void nobodyTakesBackWhatWasGoneOnWithInACalledProcess() {
        begin(true);
        done("anna", DRAFT);
        done("bob", WRITE);

        assertThatThrownBy(() -> as("anna", () -> moves.withdraw(last(DRAFT), null))).extracting("messageKey").isEqualTo("inbox.touched");
        http.refuses(409, "inbox.touched", "anna", at(last(DRAFT), "withdraw"), "{}");

        assertThat(open()).containsExactly(CHECK);
    }

    @Test
    void whatWasDoneThereInAnEarlierRoundIsNoWorkOnThisOne() {
        begin(true);
        done("anna", DRAFT);
        done("bob", WRITE);
        as("manager", () -> moves.jump(task(CHECK), DRAFT, "推翻重来"));
        done("anna", DRAFT);
        assertThat(open()).containsExactly(WRITE);

        http.does("anna", "withdraw", at(last(DRAFT), "withdraw"), "{}");

        assertThat(open()).containsExactly(DRAFT);
    }

    @Test
    void whatACalledProcessWentThroughByItselfIsNobodysWork() {
        begin(false);
        done("anna", DRAFT);
        assertThat(open()).containsExactly(CHECK);

        as("anna", () -> moves.withdraw(last(DRAFT), null));

        assertThat(open()).containsExactly(DRAFT);
    }

    /** @param byPeople whether somebody has to do something in the called process */
    private void begin(boolean byPeople) {
        models.deploy("calls", null, Map.of("inbox-calls.bpmn", read("inbox-calls.bpmn"), "inbox-called.bpmn", read("inbox-called.bpmn")), true);
        instance = processes.start("inbox-calls", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("byPeople", byPeople));
    }

    private void done(String who, String element) {
        as(who, () -> completing.complete(task(element), Map.of(), null));
    }

    private String task(String element) {
        return jdbc.sql("select task_id from inbox_task where root_instance = ? and element = ?").params(instance, element).query(String.class).single();
    }

    private String last(String element) {
        return jdbc.sql("select task_id from inbox_done where instance = ? and element = ? and outcome = 'completed' order by done_at desc")
                .params(instance, element).query(String.class).list().get(0);
    }

    private List<String> open() {
        return jdbc.sql("select element from inbox_task where root_instance = ? order by element").param(instance).query(String.class).list();
    }
}
