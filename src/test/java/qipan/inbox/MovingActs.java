package qipan.inbox;

import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;

/** A draft; then writing and filming side by side; then a check, an approval and publishing. Bob alone checks. */
abstract class MovingActs extends InboxActs {

    static final String DRAFT = "userTask_xx11_draft";
    static final String WRITE = "userTask_xx12_write";
    static final String FILM = "userTask_xx13_film";
    static final String CHECK = "userTask_xx14_check";
    static final String APPROVE = "userTask_xx15_approve";
    static final String PUBLISH = "userTask_xx16_publish";

    @Autowired
    TaskMoves moves;

    String instance;

    @BeforeEach
    void begun() {
        models.deploy("moves", null, Map.of("inbox-moves.bpmn", read("inbox-moves.bpmn")), true);
        instance = processes.start("inbox-moves", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of());
    }

    void done(String who, String element) {
        as(who, () -> completing.complete(task(element), Map.of(), null));
    }

    /** The step's open task. */
    String task(String element) {
        return taskOf(instance, element);
    }

    /** The step's task that was completed last. */
    String last(String element) {
        return jdbc.sql("select task_id from inbox_done where instance = ? and element = ? and outcome = 'completed' order by done_at desc")
                .params(instance, element).query(String.class).list().get(0);
    }

    List<String> steps() {
        return jdbc.sql("select element from inbox_task where instance = ? order by element").param(instance).query(String.class).list();
    }
}
