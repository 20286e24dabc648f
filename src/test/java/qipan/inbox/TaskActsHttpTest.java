package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 领取, 退还, 办结 and 留言 from the request to the engine: each rule and each refusal. Anna and Bob are main_ip, Zoe and Yan nothing. */
class TaskActsHttpTest extends ActsOnAPost {

    private static final String GOOD = "{\"values\": {\"replies\": 12, \"note\": \"好\"}}";

    @Autowired
    Copying copying;

    @Test
    void claim() {
        var path = at(post, "claim");
        http.refuses(404, "inbox.unknownTask", "zoe", path, "{}");
        http.refuses(403, "inbox.notOffered", "manager", path, "{}");
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, "{}");
        release(instance);

        http.does("anna", "claim", path, "{}");

        assertThat(ids("anna", View.MINE)).containsExactly(post);
        assertThat(http.post("anna", path, "{}")).hasStatus(204);
        http.refuses(409, "inbox.takenBy", "bob", path, "{}");
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "anna", path, "{}");
    }

    @Test
    void unclaim() {
        var path = at(post, "unclaim");
        http.refuses(403, "inbox.notYours", "anna", path, "{}");
        as("anna", () -> acts.claim(post));
        http.refuses(403, "inbox.notYours", "bob", path, "{}");
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, "{}");
        release(instance);

        http.does("anna", "unclaim", path, "{}");

        assertThat(ids("bob", View.CLAIMABLE)).contains(post);
        var alone = forAnnaAlone();
        http.refuses(409, "inbox.nobodyElse", "anna", at(alone, "unclaim"), "{}");
        as("anna", () -> passing.delegate(alone, "zoe", null));
        http.refuses(409, "inbox.delegated", "zoe", at(alone, "unclaim"), "{}");
        http.refuses(409, "inbox.lent", "anna", at(alone, "unclaim"), "{}");
    }

    @Test
    void complete() {
        var path = at(post, "complete");
        http.refuses(404, "inbox.unknownTask", "zoe", path, GOOD);
        http.refuses(403, "inbox.notYours", "manager", path, GOOD);
        http.refuses(422, "inbox.answersRefused", "anna", path, "{}");
        http.refuses(422, "form.required", "anna", path, "{}");
        http.refuses(422, "form.undeclared", "anna", path, "{\"values\": {\"replies\": 1, \"hack\": 1}}");
        http.refuses(422, "inbox.unknownPerson", "anna", path, "{\"values\": {\"replies\": 1}, \"cc\": [\"nobody\"]}");
        http.refuses(422, "inbox.cc.role", "anna", path, "{\"values\": {\"replies\": 1}, \"ccRoles\": [\"boss\"]}");
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, GOOD);
        release(instance);
        assertThat(told.done).isEmpty();

        http.does("anna", "complete", path, GOOD);

        assertThat(told.done).singleElement().satisfies(done -> assertThat(done.values()).containsEntry("replies", 12L));
        http.refuses(409, "inbox.over.completed", "bob", path, GOOD);
    }

    @Test
    void completesNothingThatIsInOtherHandsOrOnesOwnWork() {
        as("anna", () -> acts.claim(post));
        http.refuses(409, "inbox.takenBy", "bob", at(post, "complete"), GOOD);
        var alone = forAnnaAlone();
        as("anna", () -> passing.delegate(alone, "zoe", null));
        http.refuses(409, "inbox.lent", "anna", at(alone, "complete"), "{}");
        http.refuses(409, "inbox.delegated", "zoe", at(alone, "complete"), "{}");

        var approval = taskOf(handoverTryout("anna", "anna"), "userTask_xx01_approve");
        http.refuses(409, "engine.fourEyes", "anna", at(approval, "complete"), "{}");
        assertThat(told.done).isEmpty();
    }

    @Test
    void comment() {
        var path = at(post, "comment");
        var some = "{\"text\": \"好\"}";
        http.refuses(400, "inbox.comment.length", "anna", path, "{\"text\": \" \"}");
        http.refuses(400, "inbox.comment.length", "anna", path, "{\"text\": \"" + "长".repeat(2001) + "\"}");
        http.refuses(403, "security.missingRole", "auditor", path, some);
        http.refuses(404, "inbox.unknownTask", "zoe", path, some);
        http.refuses(422, "inbox.mention.unseen", "anna", path, "{\"text\": \"@\", \"mentions\": [\"zoe\"]}");
        http.refuses(422, "inbox.unknownPerson", "anna", path, "{\"text\": \"@\", \"mentions\": [\"nobody\"]}");
        http.refuses(422, "inbox.mention.size", "anna", path, "{\"text\": \"@\", \"mentions\": " + many(21) + "}");
        as("anna", () -> copying.send(post, CopyTo.of(List.of("zoe"), null), null));
        http.refuses(403, "inbox.cc.readOnly", "zoe", path, some);
        hold(instance);

        http.does("anna", "comment", path, "{\"text\": \"@鲍勃\", \"mentions\": [\"bob\"]}");

        assertThat(as("bob", () -> details.get(post)).comments()).extracting(TaskDetails.Comment::text).containsExactly("@鲍勃");
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "anna", path, some);
    }

    @Test
    void whatWasDoneStandsInTheHistory() {
        http.does("anna", "claim", at(post, "claim"), "{}");
        http.does("anna", "unclaim", at(post, "unclaim"), "{}");
        http.does("anna", "claim", at(post, "claim"), "{}");
        http.does("anna", "delegate", at(post, "delegate"), "{\"to\": \"zoe\"}");
        http.does("zoe", "resolve", at(post, "resolve"), "{\"opinion\": \"可以\"}");
        http.does("manager", "urge", at(post, "urge"), "{}");
        http.does("manager", "transfer", at(post, "transfer"), "{\"to\": \"bob\"}");
        http.does("manager", "cc", at(post, "cc"), "{\"to\": [\"yan\"]}");
        http.does("bob", "complete", at(post, "complete"), "{\"values\": {\"replies\": 1}, \"opinion\": \"顺利\"}");

        assertThat(http.get("bob", "/api/tasks/" + post)).hasStatusOk().bodyJson().extractingPath("$.history[*].action").asArray()
                .contains("created", "claim", "unclaim", "delegate", "resolve", "urge", "transfer", "cc", "complete");
    }

    private String forAnnaAlone() {
        return taskOf(handoverTryout("anna", "bob"), "userTask_xx02_do");
    }

    static String many(int people) {
        return java.util.stream.IntStream.range(0, people).mapToObj(each -> "\"p" + each + "\"").toList().toString();
    }
}
