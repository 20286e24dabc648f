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
import qipan.engine.SigningPolicy;
import qipan.engine.SigningPolicy.Vote;
import qipan.engine.StepModel;

/** 会签 (all, percentage, weighted), 或签 and 依次. */
class CoSigningEngineTest extends SigningActs {

    @Test
    void allMustAgree() {
        byThree(false, "signing=all");
        assertThat(approvers()).containsExactly("anna", "bob", "zoe");
        var zoes = task("zoe");

        decides("anna", "approve");
        decides("bob", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefDecision", "approve").containsEntry("briefBy", "zoe")
                .extractingByKey("briefSignatures").asString().contains("anna的意见", "bob的意见", "zoe的意见");
        assertThat(jdbc.sql("select done_by from inbox_done where task_id = ?").param(zoes).query(String.class).single()).isEqualTo("zoe");
    }

    @Test
    void oneWhoDoesNotAgreeEndsIt() {
        byThree(false, "signing=all");
        var bobs = task("bob");
        var annas = task("anna");

        decides("anna", "revise");

        assertThat(steps()).containsExactly(REWORK);
        assertThat(as("bob", () -> details.get(bobs)).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action)
                .contains(tuple("anna", "decided"), tuple(null, "cancelled"));
        assertThat(told.acts).filteredOn(act -> act.action().equals("decided")).extracting(Act::actor, Act::after)
                .hasSize(2).containsOnly(tuple("anna", Map.of("decision", "revise")));
        refused("inbox.over.cancelled", () -> as("bob", () -> completing.complete(bobs, Map.of("decision", "approve"), null)));
        assertThat(as("anna", () -> details.get(annas)).history()).extracting(TaskDetails.Entry::action).contains("completed");
    }

    @Test
    void votesOfAnotherRoundDoNotCount() {
        byThree(false, "signing=all");
        decides("anna", "approve");
        decides("bob", "revise");
        as("anna", () -> completing.complete(taskOf(instance, REWORK), Map.of(), null));

        assertThat(approvers()).containsExactly("anna", "bob", "zoe");
        decides("bob", "approve");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        assertThat(tasks.variables(task("anna"))).containsEntry("briefRound", 1L);
    }

    @Test
    void aShareIsEnough() {
        byThree(false, "signing=percent signingPercent=60");

        decides("anna", "reject");
        decides("bob", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void whenTheShareIsOutOfReachItIsOver() {
        byThree(false, "signing=percent signingPercent=60");

        decides("anna", "reject");
        decides("bob", "reject");

        assertThat(steps()).isEmpty();
    }

    @Test
    void someHaveMoreVotes() {
        byThree(false, "signing=weighted signingPercent=60 signingWeights=zoe=3");

        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefBy", "zoe");
    }

    @Test
    void oneOfThemDecides() {
        byThree(false, "signing=any");

        decides("bob", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void oneAfterAnother() {
        byThree(true, "signing=all");

        assertThat(approvers()).containsExactly("anna");
        decides("anna", "approve");
        assertThat(approvers()).containsExactly("bob");
        decides("bob", "reject");

        assertThat(steps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "all, approve, 3, ",
        "all, reject, 3, reject",
        "all, revise, 3, revise",
        "any, reject, 3, reject",
        "percent, approve, 2, approve",
        "percent, approve, 3, ",
        "percent, revise, 3, ",
        "percent, revise, 1, revise"
    })
    void tellsAsSoonAsItIsCertain(String kind, String vote, int total, String result) {
        var policy = SigningPolicy.of(step(Map.of("signing", kind, "signingPercent", "50"))).orElseThrow();

        assertThat(policy.result(List.of(new Vote(vote, 1), new Vote("approve", 0)), total).orElse(null)).isEqualTo(result);
    }

    private static StepModel step(Map<String, String> properties) {
        return new StepModel("x", "userTask", null, null, List.of(), null, null, properties);
    }
}
