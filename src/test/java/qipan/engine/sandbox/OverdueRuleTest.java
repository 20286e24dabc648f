package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.CALLABLES;
import static qipan.engine.sandbox.Models.PUBLISHED;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.file;
import static qipan.engine.sandbox.Models.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.engine.Finding;
import qipan.engine.ModelFile;

/** What becomes of overdue tasks is something that can be done. */
class OverdueRuleTest {

    private static final String TIMED = "camunda:dueDate=\"${plan.day(1)}\" camunda:formRef=\"decide\"";
    private static final String DECIDE = """
            {"type": "radio", "key": "decision", "values": [{"value": "approve"}, {"value": "revise"}, {"value": "reject"}], "validate": {"required": true}}""";
    private static final String COMMENT = """
            {"type": "textarea", "key": "comment", "properties": {"requiredWhen": "decision != \\"approve\\""}}""";
    private static final String ON_APPROVAL = """
            {"type": "number", "key": "budget", "validate": {"required": true}, "conditional": {"hide": "=decision != \\"approve\\""}}""";

    @ParameterizedTest
    @ValueSource(strings = {
        "overdue=", "overdue=superior overdueEvery=1d", "overdue=superior overdueReminders=2 overdueEvery=4h", "overdueReminders=3 overdueEvery=4h",
        "overdue=remind overdueReminders=10 overdueEvery=99d", "approval=x overdue=approve overdueEvery=1d",
        "approval=x overdue=reject overdueReminders=0 overdueEvery=1d"
    })
    void letsPoliciesPass(String properties) {
        assertThat(brief(findings(TIMED, properties, DECIDE, COMMENT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "approval=x overdue=skip overdueReminders=1 overdueEvery=1d", "overdue=approve overdueEvery=1d", "overdue=reject overdueEvery=1d",
        "overdueReminders=11 overdueEvery=1d", "overdueReminders=-1 overdueEvery=1d", "overdue=superior overdueEvery=1w",
        "overdue=superior overdueEvery=0h"
    })
    void refusesWordsThatMeanNothing(String properties) {
        assertThat(brief(findings(TIMED, properties, DECIDE, COMMENT))).containsExactly("overdue@task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overdue=superior", "overdueReminders=2", "overdueEvery=4h", "overdue=remind overdueEvery=4h", "overdueReminders=0 overdueEvery=4h"})
    void whatComesNeedsADistanceAndOnlyThat(String properties) {
        assertThat(brief(findings(TIMED, properties, DECIDE, COMMENT))).containsExactly("overdue.every@task");
    }

    @Test
    void aStepWithoutAnEndIsNeverOverdue() {
        assertThat(brief(findings("camunda:formRef=\"decide\"", "overdue=superior overdueEvery=1d", DECIDE))).containsExactly("overdue.due@task");
    }

    @Test
    void theProgramFillsInDecisionAndCommentOnly() {
        assertThat(findings(TIMED, "approval=x overdue=approve overdueEvery=1d", DECIDE, COMMENT, ON_APPROVAL)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("overdue.form");
            assertThat(finding.args()).containsExactly("approve", "budget");
        });
        assertThat(findings(TIMED, "approval=x overdue=reject overdueEvery=1d", DECIDE, COMMENT, ON_APPROVAL)).isEmpty();
    }

    @Test
    void theFormMustKnowTheDecision() {
        var twoWays = DECIDE.replace(", {\"value\": \"reject\"}", "");
        assertThat(brief(findings(TIMED, "approval=x overdue=reject overdueEvery=1d", twoWays, COMMENT))).containsExactly("overdue.form@task");
        assertThat(brief(findings("camunda:dueDate=\"${plan.day(1)}\"", "approval=x overdue=approve overdueEvery=1d", DECIDE)))
                .containsExactly("overdue.form@task");
    }

    @Test
    void aPublishedFormIsLookedAtToo() {
        var model = file("m.bpmn", model("camunda:dueDate=\"${plan.day(1)}\" camunda:formRef=\"lc02-approve\"", "approval=x overdue=approve overdueEvery=1d"));
        assertThat(brief(check(form(DECIDE, ON_APPROVAL), model))).containsExactly("overdue.form@task");
        assertThat(brief(check(form(DECIDE, COMMENT), model))).isEmpty();
    }

    private static List<Finding> findings(String attributes, String properties, String... fields) {
        return check("", file("m.bpmn", model(attributes, properties)), file("decide.form", form(fields)));
    }

    private static List<Finding> check(String published, ModelFile... files) {
        return new SandboxCheck(CALLABLES, Set.of("main_ip"), (model, content, report) -> {}, key -> Optional.of(published))
                .check(List.of(files), PUBLISHED);
    }

    private static String form(String... fields) {
        return "{\"type\": \"default\", \"id\": \"decide\", \"components\": [" + String.join(",", fields) + "]}";
    }

    private static String model(String attributes, String properties) {
        var written = Stream.of(properties.split(" ")).map(pair -> pair.split("=", 2))
                .map(pair -> "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(pair[0], pair[1])).collect(Collectors.joining());
        return process("""
                <bpmn:userTask id="task" name="审批" camunda:candidateGroups="main_ip" %s><bpmn:extensionElements>
                <camunda:properties>%s</camunda:properties></bpmn:extensionElements></bpmn:userTask>""".formatted(attributes, written));
    }
}
