package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 催办 and 抄送 from the request to the engine: each rule and each refusal. Zoe and Yan hold nothing in the campaign. */
class WordOutHttpTest extends ActsOnAPost {

    private static final String LONG = "长".repeat(501);
    private static final String TO_ZOE = "{\"to\": [\"zoe\"], \"words\": \"供参考\"}";

    @Test
    void urge() {
        var path = at(post, "urge");
        http.refuses(422, "inbox.urge.words", "manager", path, "{\"words\": \"" + LONG + "\"}");
        http.refuses(403, "inbox.urge.notWaiting", "bob", path, "{}");
        http.refuses(403, "inbox.urge.notWaiting", "auditor", path, "{}");
        http.refuses(404, "inbox.unknownTask", "zoe", path, "{}");
        hold(instance);
        http.refuses(409, "engine.held", "manager", path, "{}");
        release(instance);

        for (var time = 0; time < 3; time++) {
            http.does("manager", "urge", path, "{\"words\": \"今晚要发\"}");
        }

        http.refuses(409, "inbox.urge.tooOften", "manager", path, "{}");
        assertThat(told.words).extracting("to").containsOnly(List.of("anna", "bob")).hasSize(3);
        as("manager", () -> passing.transfer(post, "manager", null));
        http.refuses(409, "inbox.urge.nobody", "manager", path, "{}");
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "manager", path, "{}");
    }

    @Test
    void copy() {
        var path = at(post, "cc");
        http.refuses(422, "inbox.cc.nobody", "anna", path, "{}");
        http.refuses(422, "inbox.cc.nobody", "anna", path, "{\"to\": [\" \"], \"roles\": []}");
        http.refuses(422, "inbox.unknownPerson", "anna", path, "{\"to\": [\"nobody\"]}");
        http.refuses(422, "inbox.cc.role", "anna", path, "{\"roles\": [\"boss\"]}");
        http.refuses(422, "inbox.cc.size", "anna", path, "{\"to\": " + TaskActsHttpTest.many(51) + "}");
        http.refuses(422, "inbox.cc.words", "anna", path, "{\"to\": [\"zoe\"], \"words\": \"" + LONG + "\"}");
        http.refuses(403, "security.missingRole", "auditor", path, TO_ZOE);
        http.refuses(404, "inbox.unknownTask", "yan", path, TO_ZOE);
        hold(instance);

        http.does("anna", "cc", path, TO_ZOE);

        assertThat(http.get("zoe", "/api/tasks/" + post)).hasStatusOk();
        http.refuses(403, "inbox.cc.readOnly", "zoe", path, "{\"to\": [\"yan\"]}");
        assertThat(http.post("bob", path, TO_ZOE)).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"copied\": [], \"already\": [\"zoe\"]}");
        assertThat(http.post("zoe", "/api/me/copies/" + post + "/read", "")).hasStatus(204);
        assertThat(http.get("anna", "/api/tasks/" + post + "/copies")).bodyJson().extractingPath("$.items[0].readAt").isNotNull();
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "inbox.over.cancelled", "anna", path, "{\"to\": [\"yan\"]}");
    }
}
