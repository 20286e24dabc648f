package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.engine.Act;
import qipan.inbox.TaskMoves.Place;

/** 退回, 跳转 and 撤回: who may, when not, and what is left behind. Anna and Bob are both main_ip, Bob is group_admin too. */
class TaskMovesEngineTest extends MovingActs {

    @Test
    void sendsBackToWhoDidIt() {
        done("anna", DRAFT);
        var write = task(WRITE);

        as("bob", () -> moves.sendBack(write, DRAFT, "缺封面"));

        assertThat(steps()).containsExactly(DRAFT);
        assertThat(ids("anna", View.MINE)).containsExactly(task(DRAFT));
        assertThat(told.acts).extracting(Act::action, Act::actor, Act::after)
                .endsWith(tuple("return", "bob", Map.of("to", DRAFT, "reason", "缺封面")));
        assertThat(as("anna", () -> details.get(task(DRAFT))).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("bob", "return", "缺封面"));
        assertThat(as("manager", () -> details.get(write)).history()).extracting(TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("return", "起草：缺封面"));
    }

    @Test
    void whatWasDoneBesideIsNotLost() {
        done("anna", DRAFT);
        done("anna", WRITE);

        as("bob", () -> moves.sendBack(task(FILM), DRAFT, "重来"));
        done("anna", DRAFT);

        assertThat(steps()).containsExactly(WRITE, FILM);
    }

    @Test
    void offersStepsThatWereDoneAndToAManagerAllThatLieOnTheWay() {
        done("anna", DRAFT);

        assertThat(as("bob", () -> moves.places(task(WRITE)))).extracting(Place::element, Place::name, Place::by)
                .containsExactly(tuple(DRAFT, "起草", "anna"));
        assertThat(as("manager", () -> moves.places(task(WRITE)))).extracting(Place::element).containsExactly(DRAFT);
        assertThat(as("manager", () -> moves.places(task(FILM)))).extracting(Place::before).containsExactly(true);
        assertThat(as("auditor", () -> moves.places(task(FILM)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bob, userTask_xx14_check, 太晚, inbox.notPassed",
        "bob, , 为什么, inbox.notPassed",
        "bob, userTask_xx11_draft, '  ', inbox.reason",
        "manager, userTask_xx11_draft, 为什么, inbox.notYours",
        "auditor, userTask_xx11_draft, 为什么, inbox.notYours"
    })
    void refusesToSendBack(String who, String to, String reason, String refusal) {
        done("anna", DRAFT);

        refused(refusal, () -> as(who, () -> moves.sendBack(task(WRITE), to, reason)));
        assertThat(steps()).containsExactly(WRITE, FILM);
    }

    @Test
    void refusesToSendBackIntoABranchThatHasMetOthers() {
        done("anna", DRAFT);
        done("anna", WRITE);
        done("anna", FILM);

        refused("engine.noWayThere", () -> as("bob", () -> moves.sendBack(task(CHECK), WRITE, "再改")));
        assertThat(steps()).containsExactly(CHECK);
    }

    @Test
    void nothingMovesWhileTheProcessRests() {
        done("anna", DRAFT);
        processes.hold(List.of(instance));

        refused("engine.held", () -> as("bob", () -> moves.sendBack(task(WRITE), DRAFT, "重来")));
        refused("engine.held", () -> as("manager", () -> moves.jump(task(WRITE), DRAFT, "重来")));
        refused("engine.held", () -> as("anna", () -> moves.withdraw(last(DRAFT), null)));
    }

    @Test
    void aManagerJumpsOn() {
        done("anna", DRAFT);
        refused("security.missingRole", () -> as("bob", () -> moves.jump(task(WRITE), DRAFT, "跳")));
        refused("engine.noWayThere", () -> as("manager", () -> moves.jump(task(WRITE), CHECK, "跳")));

        as("manager", () -> moves.jump(task(WRITE), DRAFT, "推翻重来"));

        assertThat(steps()).containsExactly(DRAFT);
        assertThat(told.acts).extracting(Act::action).endsWith("jump");
    }

    @Test
    void nobodyJumpsOverAnApproval() {
        done("anna", DRAFT);
        done("anna", WRITE);
        done("anna", FILM);

        assertThat(as("manager", () -> moves.places(task(CHECK)))).extracting(Place::element).containsExactly(DRAFT, APPROVE);
        refused("inbox.jumpsApproval", () -> as("manager", () -> moves.jump(task(CHECK), PUBLISH, "赶时间")));
        as("manager", () -> moves.jump(task(CHECK), APPROVE, "已当面审过"));
        refused("inbox.jumpsApproval", () -> as("manager", () -> moves.jump(task(APPROVE), PUBLISH, "赶时间")));

        assertThat(steps()).containsExactly(APPROVE);
    }

    @Test
    void takesBackWhatNobodyHasTouched() {
        done("anna", DRAFT);

        as("anna", () -> moves.withdraw(last(DRAFT), null));

        assertThat(steps()).containsExactly(DRAFT);
        assertThat(ids("anna", View.MINE)).containsExactly(task(DRAFT));
        assertThat(told.acts).extracting(Act::action).endsWith("withdraw");
    }

    @Test
    void refusesToTakeBackWhatSomebodyHasTakenUp() {
        done("anna", DRAFT);
        as("bob", () -> acts.claim(task(FILM)));

        refused("inbox.touched", () -> as("anna", () -> moves.withdraw(last(DRAFT), null)));
        assertThat(steps()).containsExactly(WRITE, FILM);
    }

    @Test
    void refusesToTakeBackWhatHasGoneOn() {
        done("anna", DRAFT);
        done("anna", WRITE);
        done("anna", FILM);

        refused("inbox.notDoneByYou", () -> as("bob", () -> moves.withdraw(last(FILM), null)));
        refused("engine.noWayBack", () -> as("anna", () -> moves.withdraw(last(FILM), null)));
        refused("inbox.notCompleted", () -> as("bob", () -> moves.withdraw(task(CHECK), null)));
        refused("inbox.unknownTask", () -> as("bob", () -> moves.withdraw("none", null)));
        done("bob", CHECK);
        processes.cancel(List.of(instance), "over");
        refused("engine.gone", () -> as("bob", () -> moves.withdraw(last(CHECK), null)));
    }
}
