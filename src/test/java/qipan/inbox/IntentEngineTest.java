package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.SqlTime;

/** Requests that arrive twice, because the answer to the first got lost. */
class IntentEngineTest extends InboxActs {

    private final String key = UUID.randomUUID().toString();

    @Autowired
    ForgettingIntents forgetting;

    @Autowired
    Urging urging;

    @Autowired
    Copying copying;

    @Autowired
    Clock clock;

    @Test
    void theSameRequestAgainIsAnsweredAgainAndDoesNothing() {
        var task = taskOf(run(), POST);

        meaning("complete", "anna", () -> completing.complete(task, ANSWERS, null));
        meaning("complete", "anna", () -> completing.complete(task, ANSWERS, null));

        assertThat(told.done).hasSize(1);
        refused("inbox.over.completed", () -> as("anna", () -> completing.complete(task, ANSWERS, null)));
    }

    @Test
    void whatIsSaidTwiceUnderOneKeyIsSaidOnce() {
        var task = taskOf(run(), POST);

        meaning("好", "anna", () -> acts.comment(task, "好", null));
        meaning("好", "anna", () -> acts.comment(task, "好", null));
        meaning("好", "bob", () -> acts.comment(task, "好", null));
        as("anna", () -> acts.comment(task, "好", null));

        assertThat(as("anna", () -> details.get(task)).comments()).extracting(TaskDetails.Comment::actor)
                .containsExactly("anna", "bob", "anna");
    }

    @Test
    void aKeyBelongsToOneContent() {
        var task = taskOf(run(), POST);
        meaning("claim", "anna", () -> acts.claim(task));

        refused("inbox.intent.other", () -> meaning("unclaim", "anna", () -> acts.unclaim(task)));

        assertThat(ids("anna", View.MINE)).containsExactly(task);
    }

    @Test
    void oneKeyForManyTasksIsOneForEach() {
        var tasks = List.of(taskOf(run(), POST), taskOf(run(), POST));
        meaning("claim", "anna", () -> acts.claim(tasks.get(0)));

        meaning("claim", "anna", () -> tasks.forEach(acts::claim));

        assertThat(ids("anna", View.MINE)).containsExactlyInAnyOrderElementsOf(tasks);
    }

    @Test
    void whatWasRefusedIsJudgedAnew() {
        var task = taskOf(run(), POST);
        refused("inbox.answersRefused", () -> meaning("empty", "anna", () -> completing.complete(task, Map.of(), null)));

        meaning("full", "anna", () -> completing.complete(task, ANSWERS, null));

        assertThat(told.done).hasSize(1);
    }

    @Test
    void withoutItsRecordNoKeyIsKept() {
        var task = taskOf(run(), POST);
        told.broken = true;
        assertThatThrownBy(() -> meaning("complete", "anna", () -> completing.complete(task, ANSWERS, null)))
                .hasMessage("no room for records");
        told.broken = false;

        meaning("complete", "anna", () -> completing.complete(task, ANSWERS, null));

        assertThat(told.done).hasSize(1);
    }

    @Test
    void ofManyThatArriveAtOnceOneActsAndTheOthersAreAnsweredLikeIt() {
        for (var round = 0; round < 5; round++) {
            var task = taskOf(run(), POST);
            Callable<String> request = () -> {
                meaning("complete", "anna", () -> completing.complete(task, ANSWERS, null));
                return task;
            };

            AtOnce.all(Collections.nCopies(4, request));

            assertThat(told.done).hasSize(round + 1);
        }
    }

    @Test
    void urgesOnceUnderOneKey() {
        var task = taskOf(run(), POST);

        meaning("快", "manager", () -> urging.urge(task, "快"));
        meaning("快", "manager", () -> urging.urge(task, "快"));

        assertThat(told.words).hasSize(1);
        refused("inbox.intent.other", () -> meaning("再快", "manager", () -> urging.urge(task, "再快")));
        as("manager", () -> urging.urge(task, "快"));
        assertThat(told.words).hasSize(2);
    }

    @Test
    void copiesAreSentOnceUnderOneKeyAndAnsweredAsBefore() {
        var task = taskOf(run(), POST);
        as("bob", () -> copying.send(task, CopyTo.of(List.of("yan"), null), null));
        var answers = new ArrayList<Copying.Sent>();
        var to = CopyTo.of(List.of("yan", "zoe"), null);

        meaning("zoe", "anna", () -> answers.add(copying.send(task, to, null)));
        meaning("zoe", "anna", () -> answers.add(copying.send(task, to, null)));

        assertThat(answers).hasSize(2).containsOnly(new Copying.Sent(List.of("zoe"), List.of("yan")));
        assertThat(told.words).hasSize(2);
        refused("inbox.intent.other", () -> meaning("bob", "anna", () -> copying.send(task, CopyTo.of(List.of("bob"), null), null)));
        assertThat(as("anna", () -> copying.send(task, to, null))).isEqualTo(new Copying.Sent(List.of(), List.of("yan", "zoe")));
    }

    @Test
    void keysAreForgottenAfterADay() {
        var task = taskOf(run(), POST);
        meaning("claim", "anna", () -> acts.claim(task));
        forgetting.sweep();
        assertThat(kept()).isEqualTo(1);

        jdbc.sql("update inbox_intent set done_at = ? where intent = ?")
                .params(SqlTime.toSql(clock.instant().minus(Duration.ofHours(25))), key)
                .update();
        forgetting.sweep();

        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from inbox_intent where intent = ?").param(key).query(Integer.class).single();
    }

    /** As a request with the key does it. */
    private void meaning(String content, String who, Runnable deed) {
        Intent.begin(key, content);
        try {
            as(who, deed);
        } finally {
            Intent.end();
        }
    }
}
