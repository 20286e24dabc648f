package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.HttpOnTheEngine.at;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 退回, 跳转 and 撤回 from the request to the engine: each rule and each refusal. Anna and Bob are main_ip, Bob is group_admin too. */
class MovesHttpTest extends MovingActs {

    @Autowired
    PassingOn passing;

    @Test
    void sendBack() {
        done("anna", DRAFT);
        var write = task(WRITE);
        var path = at(write, "return");
        http.refuses(422, "inbox.reason", "bob", path, "{\"to\": \"userTask_xx11_draft\"}");
        http.refuses(422, "inbox.notPassed", "bob", path, to(CHECK));
        http.refuses(422, "inbox.notPassed", "bob", path, "{\"reason\": \"为什么\"}");
        http.refuses(403, "inbox.notYours", "manager", path, to(DRAFT));
        http.refuses(404, "inbox.unknownTask", "zoe", path, to(DRAFT));
        hold(instance);
        http.refuses(409, "engine.held", "bob", path, to(DRAFT));
        release(instance);
        as("anna", () -> acts.claim(write));
        http.refuses(409, "inbox.takenBy", "bob", path, to(DRAFT));
        as("anna", () -> passing.delegate(write, "zoe", null));
        http.refuses(409, "inbox.delegated", "zoe", path, to(DRAFT));
        as("zoe", () -> passing.giveBack(write, "好"));

        http.does("anna", "return", path, to(DRAFT));

        assertThat(steps()).containsExactly(DRAFT);
        http.refuses(409, "inbox.over.cancelled", "anna", path, to(DRAFT));
        done("anna", DRAFT);
        done("anna", WRITE);
        done("anna", FILM);
        http.refuses(409, "engine.noWayThere", "bob", at(task(CHECK), "return"), to(WRITE));
    }

    @Test
    void jump() {
        done("anna", DRAFT);
        var path = at(task(WRITE), "jump");
        http.refuses(422, "inbox.reason", "manager", path, "{\"to\": \"userTask_xx11_draft\", \"reason\": \" \"}");
        http.refuses(403, "security.missingRole", "bob", path, to(DRAFT));
        http.refuses(403, "security.missingRole", "auditor", path, to(DRAFT));
        http.refuses(409, "engine.noWayThere", "manager", path, to(CHECK));
        http.refuses(409, "engine.noWayThere", "manager", path, to("no-such-step"));
        hold(instance);
        http.refuses(409, "engine.held", "manager", path, to(DRAFT));
        release(instance);

        http.does("manager", "jump", path, to(DRAFT));

        assertThat(steps()).containsExactly(DRAFT);
        http.refuses(409, "inbox.over.cancelled", "manager", path, to(DRAFT));
        done("anna", DRAFT);
        done("anna", WRITE);
        done("anna", FILM);
        http.refuses(409, "inbox.jumpsApproval", "manager", at(task(CHECK), "jump"), to(PUBLISH));
        http.does("manager", "jump", at(task(CHECK), "jump"), to(APPROVE));
    }

    @Test
    void withdraw() {
        http.refuses(409, "inbox.notCompleted", "anna", at(task(DRAFT), "withdraw"), "{}");
        http.refuses(404, "inbox.unknownTask", "anna", at("no-such-task", "withdraw"), "{}");
        done("anna", DRAFT);
        var path = at(last(DRAFT), "withdraw");
        http.refuses(403, "inbox.notDoneByYou", "bob", path, "{}");
        http.refuses(422, "inbox.reason", "anna", path, "{\"reason\": \"" + "长".repeat(501) + "\"}");
        hold(instance);
        http.refuses(409, "engine.held", "anna", path, "{}");
        release(instance);

        http.does("anna", "withdraw", path, "{\"reason\": \"改标题\"}");

        assertThat(ids("anna", View.MINE)).containsExactly(task(DRAFT));
        assertThat(steps()).containsExactly(DRAFT);
    }

    @Test
    void takesNothingBackThatOthersHaveGoneOnWith() {
        done("anna", DRAFT);
        var path = at(last(DRAFT), "withdraw");
        as("bob", () -> acts.claim(task(FILM)));
        http.refuses(409, "inbox.touched", "anna", path, "{}");
        as("bob", () -> moves.sendBack(task(FILM), DRAFT, "重来"));

        done("anna", DRAFT);
        var again = at(last(DRAFT), "withdraw");
        done("bob", WRITE);
        http.refuses(409, "inbox.touched", "anna", again, "{}");
        done("bob", FILM);
        http.refuses(409, "inbox.touched", "anna", again, "{}");
        http.refuses(409, "engine.noWayBack", "bob", at(last(FILM), "withdraw"), "{}");
        assertThat(steps()).containsExactly(CHECK);

        done("bob", CHECK);
        var check = at(last(CHECK), "withdraw");
        processes.cancel(List.of(instance), "over");
        http.refuses(409, "engine.gone", "bob", check, "{}");
    }

    /** A page that is left open from an earlier round. */
    @Test
    void takesNothingBackThatAnotherHasDoneAgain() {
        done("anna", DRAFT);
        var first = last(DRAFT);
        as("manager", () -> moves.jump(task(WRITE), DRAFT, "推翻重来"));
        done("bob", DRAFT);

        http.refuses(409, "inbox.touched", "anna", at(first, "withdraw"), "{}");

        assertThat(steps()).containsExactly(WRITE, FILM);
    }

    private static String to(String element) {
        return "{\"to\": \"" + element + "\", \"reason\": \"为什么\"}";
    }
}
