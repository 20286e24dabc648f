package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.InboxOnTheEngine.Faults;

/** Many tasks at once, and requests that arrive twice, from the request to the engine. Anna and Bob are main_ip. */
class BulkActsHttpTest extends InboxActs {

    private static final String BULK = "/api/tasks/bulk";

    @Autowired
    Faults faults;

    private String instance;
    private List<String> posts;

    @BeforeEach
    void begun() {
        instance = run();
        posts = List.of(taskOf(instance, POST), taskOf(run(), POST));
    }

    @AfterEach
    void mend() {
        faults.fault = fact -> {};
    }

    @Test
    void eachTaskIsAnsweredForItself() {
        as("bob", () -> acts.claim(posts.get(0)));

        answers(http.post("anna", BULK, bulk("claim", "")), "inbox.takenBy", 409, 204);
        answers(http.post("anna", BULK, bulk("unclaim", "")), "inbox.notYours", 403, 204);
        answers(http.post("anna", BULK, bulk("transfer", ", \"to\": \"nobody\"")), "inbox.unknownPerson", 422, 422);
        answers(http.post("anna", BULK, bulk("complete", ", \"values\": {\"replies\": 1}")), "inbox.takenBy", 409, 204);

        assertThat(told.acts).extracting(act -> act.actor() + " " + act.action())
                .containsExactly("bob claim", "anna claim", "anna unclaim", "anna complete");
    }

    @Test
    void whatOneFormCannotStandForIsRefusedForAll() {
        http.refuses(400, "inbox.bulk.size", "anna", BULK, "{\"ids\": [], \"act\": \"claim\"}");
        http.refuses(400, "inbox.bulk.size", "anna", BULK, "{\"ids\": " + TaskActsHttpTest.many(101) + ", \"act\": \"claim\"}");
        http.refuses(400, "inbox.bulk.act", "manager", BULK, bulk("jump", ""));
        http.refuses(422, "inbox.bulk.own", "anna", BULK, bulk("complete", ", \"values\": {\"replies\": 1, \"receipt\": \"A-1\"}"));
        http.refuses(422, "inbox.bulk.ownField", "anna", BULK, bulk("complete", ", \"values\": {\"replies\": 1, \"receipt\": \"A-1\"}"));
        http.refuses(422, "inbox.bulk.mixed", "anna", BULK,
                "{\"ids\": [\"%s\", \"%s\"], \"act\": \"complete\"}".formatted(posts.get(0), taskOf(instance, LOOK)));
        assertThat(told.done).isEmpty();
    }

    @Test
    void aFaultKeepsNothingElseFromBeingDone() {
        var first = new ArrayList<>(List.of(true));
        faults.fault = fact -> {
            if (!first.isEmpty()) {
                first.clear();
                throw new IllegalStateException("disk");
            }
        };

        answers(http.post("anna", BULK, bulk("claim", "")), "inbox.bulk.failed", 500, 204);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        var path = at(posts.get(0), "claim");
        var key = UUID.randomUUID().toString();
        http.refuses(400, "inbox.intent.malformed", "anna", HttpMethod.POST, path, "{}", "again");
        assertThat(send(key, path)).hasStatus(204);
        assertThat(send(key, path)).hasStatus(204);

        assertThat(told.acts).hasSize(1);
        http.refuses(422, "inbox.intent.other", "anna", HttpMethod.POST, at(posts.get(0), "unclaim"), "{}", key);
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondComesBackLater() {
        var path = at(posts.get(0), "claim");
        var key = UUID.randomUUID().toString();
        var meanwhile = new ArrayList<MvcTestResult>();
        faults.fault = fact -> meanwhile.add(CompletableFuture.supplyAsync(() -> send(key, path)).join());

        assertThat(send(key, path)).hasStatus(204);

        assertThat(meanwhile.get(0)).hasStatus(409).headers().hasValue("Retry-After", "1");
        assertThat(HttpOnTheEngine.said(meanwhile.get(0))).anyMatch(http.words("inbox.intent.underWay", Locale.SIMPLIFIED_CHINESE));
    }

    private MvcTestResult send(String key, String path) {
        return http.ask("anna", HttpMethod.POST, path, "{}", key, Locale.SIMPLIFIED_CHINESE);
    }

    private void answers(MvcTestResult answer, String message, int first, int second) {
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.items[*].status").asArray().containsExactly(first, second);
        assertThat(HttpOnTheEngine.said(answer)).anyMatch(http.words(message, Locale.SIMPLIFIED_CHINESE));
    }

    private String bulk(String act, String more) {
        return "{\"ids\": [\"%s\", \"%s\"], \"act\": \"%s\"%s}".formatted(posts.get(0), posts.get(1), act, more);
    }
}
