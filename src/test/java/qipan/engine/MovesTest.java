package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Moves.Place;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;

/** Work moved to another step of its instance: what is withdrawn, what goes on, and where there is no way. */
@EngineTest
class MovesTest {

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Moves moves;

    private TaskService engine;
    private String instance;

    @Autowired
    void use(ProcessEngine engine) {
        this.engine = engine.getTaskService();
    }

    @BeforeEach
    void published() {
        models.deploy("moves", null, Map.of("moves-tryout.bpmn", SampleFlow.bytes()), true);
        instance = processes.start("moves-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("again", false));
    }

    @Test
    void goesBackAStepAndGivesItToItsDoer() {
        done("draft", "write");

        moves.move(open("revise").getId(), "userTask_write", "anna");

        assertThat(elements()).containsExactly("film", "write");
        assertThat(open("write").getAssignee()).isEqualTo("anna");
        done("write", "revise", "film");
        assertThat(elements()).containsExactly("approve");
    }

    @Test
    void goesBackOutOfParallelBranchesWithAllOfThem() {
        done("draft", "film", "write");

        moves.move(open("revise").getId(), "userTask_draft", null);

        assertThat(elements()).containsExactly("draft");
        done("draft");
        assertThat(elements()).containsExactly("film", "write");
        done("film", "write", "revise");
        assertThat(elements()).containsExactly("approve");
    }

    @Test
    void knowsWhereTheWorkCanGo() {
        done("draft", "write");

        assertThat(moves.places(open("revise").getId())).containsExactlyInAnyOrder(
                new Place("userTask_draft", true, Set.of()), new Place("userTask_write", true, Set.of()));
        assertThat(moves.places(open("film").getId())).containsExactly(new Place("userTask_draft", true, Set.of()));
    }

    @Test
    void doesNotGoBackIntoOneOfSeveralBranches() {
        done("draft", "write", "revise", "film");

        assertThat(moves.places(open("approve").getId())).containsExactlyInAnyOrder(
                new Place("userTask_draft", true, Set.of()), new Place("userTask_sign", false, Set.of("userTask_approve")));
        assertThatThrownBy(() -> moves.move(open("approve").getId(), "userTask_write", null))
                .extracting("messageKey").isEqualTo("engine.noWayThere");
        assertThat(elements()).containsExactly("approve");
    }

    @Test
    void anEarlierRoundSaysNothingAboutTheOrder() {
        done("draft", "write", "revise", "film");
        engine.complete(open("approve").getId(), Map.of("again", true));
        done("draft");

        assertThat(moves.places(open("write").getId())).containsExactlyInAnyOrder(
                new Place("userTask_draft", true, Set.of()), new Place("userTask_revise", false, Set.of("userTask_write")));
    }

    @Test
    void leavesAStepOfSeveralPeopleAsAWhole() {
        done("draft", "write", "revise", "film", "approve");
        assertThat(elements()).containsExactly("sign", "sign", "sign");
        var one = engine.createTaskQuery().processInstanceId(instance).list().get(1);

        moves.move(one.getId(), "userTask_approve", null);
        assertThat(elements()).containsExactly("approve");
        moves.move(open("approve").getId(), "userTask_sign", "anna");

        assertThat(elements()).containsExactly("sign", "sign", "sign");
        assertThat(engine.createTaskQuery().processInstanceId(instance).taskAssignee("anna").count()).isZero();
    }

    @Test
    void leavesASubProcess() {
        done("draft", "write", "revise", "film", "approve");
        engine.createTaskQuery().processInstanceId(instance).list().forEach(task -> engine.complete(task.getId()));
        done("pack");

        moves.move(open("send").getId(), "userTask_pack", null);
        assertThat(elements()).containsExactly("pack");
        moves.move(open("pack").getId(), "userTask_draft", null);
        assertThat(elements()).containsExactly("draft");
    }

    @Test
    void takesBackWhatNobodyHasGoneOnWith() {
        done("draft");
        var aftermath = moves.aftermath(instance, "userTask_draft");
        assertThat(aftermath.tasks()).hasSize(2);
        assertThat(aftermath.later()).contains("userTask_write", "userTask_film", "userTask_approve", "userTask_sign", "userTask_pack")
                .doesNotContain("userTask_draft");

        moves.takeBack(instance, "userTask_draft", "anna");

        assertThat(elements()).containsExactly("draft");
        assertThat(open("draft").getAssignee()).isEqualTo("anna");
    }

    @Test
    void takesBackABranchThatWaitsForTheOthers() {
        done("draft", "film");

        moves.takeBack(instance, "userTask_film", "anna");

        assertThat(elements()).containsExactly("film", "write");
        done("film", "write", "revise");
        assertThat(elements()).containsExactly("approve");
    }

    @Test
    void doesNotTakeBackWhatHasMetOthers() {
        done("draft", "write", "revise", "film");

        assertThatThrownBy(() -> moves.takeBack(instance, "userTask_film", "anna")).extracting("messageKey").isEqualTo("engine.noWayBack");
        assertThatThrownBy(() -> moves.aftermath("gone", "userTask_film")).extracting("messageKey").isEqualTo("engine.gone");
        assertThat(elements()).containsExactly("approve");
    }

    @Test
    void nothingMovesWhileTheProcessRests() {
        done("draft");
        var task = open("film").getId();
        processes.hold(List.of(instance));

        assertThatThrownBy(() -> moves.move(task, "userTask_draft", null)).extracting("messageKey").isEqualTo("engine.held");
    }

    private void done(String... steps) {
        Arrays.stream(steps).forEach(step -> engine.complete(open(step).getId()));
    }

    private Task open(String step) {
        return engine.createTaskQuery().processInstanceId(instance).taskDefinitionKey("userTask_" + step).singleResult();
    }

    private List<String> elements() {
        return engine.createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey().replace("userTask_", "")).sorted().toList();
    }
}
