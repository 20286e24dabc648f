package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.file;
import static qipan.engine.sandbox.Models.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people decide an approval only as it can be carried out. */
class SigningRuleTest {

    private static final String DECIDED = "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${signing.decided()}</bpmn:completionCondition>";
    private static final String COLLECTION = "camunda:collection=\"${vars.list('people')}\" camunda:elementVariable=\"signer\"";

    @ParameterizedTest
    @ValueSource(strings = {
        "signing=all", "signing=any", "signing=percent signingPercent=1", "signing=percent signingPercent=100",
        "signing=weighted signingPercent=60 signingWeights=finance=2,legal=1", "signing=all signingPercent= signingWeights="
    })
    void letsThePoliciesPass(String properties) {
        assertThat(check("approval=x " + properties, loop(COLLECTION, DECIDED))).isEmpty();
    }

    @Test
    void oneAfterAnotherAllMayDecide() {
        assertThat(check("approval=x signing=all", loop(COLLECTION + " isSequential=\"true\"", DECIDED))).isEmpty();
        assertThat(check("approval=x signing=any", loop(COLLECTION + " isSequential=\"true\"", DECIDED))).containsExactly("signing.sequential@task");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "approval=x; signing@task",
        "approval=x signing=most; signing@task",
        "signing=all; signing@task",
        "approval=x signing=percent; signing.percent@task",
        "approval=x signing=percent signingPercent=0; signing.percent@task",
        "approval=x signing=percent signingPercent=101; signing.percent@task",
        "approval=x signing=percent signingPercent=half; signing.percent@task",
        "approval=x signing=all signingPercent=50; signing.percent@task",
        "approval=x signing=weighted signingPercent=50; signing.weights@task",
        "approval=x signing=weighted signingPercent=50 signingWeights=finance=0; signing.weights@task",
        "approval=x signing=weighted signingPercent=50 signingWeights=finance=-1; signing.weights@task",
        "approval=x signing=weighted signingPercent=50 signingWeights=finance=1,finance=2; signing.weights@task",
        "approval=x signing=all signingWeights=finance=2; signing.weights@task"
    })
    void refusesWhatCannotBeCounted(String properties, String finding) {
        assertThat(check(properties, loop(COLLECTION, DECIDED))).containsExactly(finding);
    }

    @Test
    void aKnownRoleMayRemoveSignersOfSeveral() {
        assertThat(check("approval=x signing=all removeSigner=main_ip", loop(COLLECTION, DECIDED))).isEmpty();
        assertThat(check("approval=x signing=all removeSigner=", loop(COLLECTION, DECIDED))).isEmpty();
        assertThat(check("approval=x signing=all removeSigner=nobody", loop(COLLECTION, DECIDED))).containsExactly("signing.remover@task");
        assertThat(check("approval=x removeSigner=main_ip", "")).containsExactly("signing.remover@task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noApprover=refuse", "noApprover=approve", "noApprover=main_ip", "author=start authorIsApprover=skip", "sameApprover=pass"})
    void eachOfSeveralMayBeNobodyOrTheAuthorOrHaveApproved(String properties) {
        assertThat(check("approval=x signing=any " + properties, loop(COLLECTION, DECIDED))).isEmpty();
    }

    @Test
    void refusesASingleApproverWithAPolicyAndALoopThatDoesNotEnd() {
        assertThat(check("approval=x signing=all", "")).containsExactly("signing@task");
        assertThat(check("approval=x signing=all", loop(COLLECTION, ""))).containsExactly("signing.condition@task");
        assertThat(check("approval=x signing=all", loop(COLLECTION, DECIDED.replace("signing.decided()", "vars.is('done')"))))
                .containsExactly("signing.condition@task");
        assertThat(check("approval=x signing=weighted signingPercent=50 signingWeights=a=2",
                loop("", "<bpmn:loopCardinality>3</bpmn:loopCardinality>" + DECIDED))).containsExactly("signing.weights@task");
    }

    @Test
    void asksNothingOfOtherLoops() {
        assertThat(check("collect=answers", loop(COLLECTION, ""))).isEmpty();
    }

    private static String loop(String attributes, String content) {
        return "<bpmn:multiInstanceLoopCharacteristics %s>%s</bpmn:multiInstanceLoopCharacteristics>".formatted(attributes, content);
    }

    private static List<String> check(String properties, String loop) {
        var written = Stream.of(properties.split(" ")).map(pair -> pair.split("=", 2))
                .map(pair -> "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(pair[0], pair[1])).collect(Collectors.joining());
        var model = process("""
                <bpmn:userTask id="task" name="审批" camunda:candidateGroups="main_ip"><bpmn:extensionElements>
                <camunda:properties>%s</camunda:properties></bpmn:extensionElements>%s</bpmn:userTask>""".formatted(written, loop));
        var functions = Map.of("signing", Map.of("decided", Set.of(0)), "vars", Map.of("list", Set.of(1), "is", Set.of(1)));
        return brief(new SandboxCheck(new Callables(Set.of(), functions, Set.of()), Set.of("main_ip"), (file, content, report) -> {})
                .check(List.of(file(Models.FILE, model)), Models.PUBLISHED));
    }
}
