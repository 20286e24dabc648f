package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.shared.BusinessKey;

/** Two requests at the same moment that only one of them can have. */
abstract class RacingActs extends SigningActs {

    static final int ROUNDS = 3;
    static final String TO_DRAFT = "{\"to\": \"userTask_xx11_draft\", \"reason\": \"重来\"}";
    static final String TO_BOB = "{\"to\": \"bob\"}";
    static final String ANSWERED = "{\"values\": {\"replies\": 1}}";

    private static final String DRAFT = "userTask_xx11_draft";
    private static final String WRITE = "userTask_xx12_write";

    record Request(String who, String task, String act, String body) {}

    @BeforeEach
    void moves() {
        models.deploy("moves", null, Map.of("inbox-moves.bpmn", read("inbox-moves.bpmn")), true);
    }

    String annas() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        return task;
    }

    /** Anna has drafted; to write is nobody's yet. */
    String write() {
        instance = processes.start("inbox-moves", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of());
        as("anna", () -> completing.complete(taskOf(instance, DRAFT), Map.of(), null));
        return taskOf(instance, WRITE);
    }

    String draft() {
        return jdbc.sql("select task_id from inbox_done where instance = ? and element = ?").params(instance, DRAFT).query(String.class).single();
    }

    void oneWins(Request first, Request second) {
        var before = told.acts.size();

        assertThat(atOnce(first, second)).extracting(answer -> answer.getResponse().getStatus()).containsExactlyInAnyOrder(204, 409);

        assertThat(told.acts).hasSize(before + 1);
    }

    private List<MvcTestResult> atOnce(Request... requests) {
        return AtOnce.all(Stream.of(requests).map(request -> (Callable<MvcTestResult>) () ->
                http.post(request.who(), HttpOnTheEngine.at(request.task(), request.act()), request.body())).toList());
    }
}
