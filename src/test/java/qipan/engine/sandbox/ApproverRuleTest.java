package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Approver policies are words that mean something. */
class ApproverRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "approval=x noApprover=refuse", "approval=x noApprover=approve", "approval=x noApprover=project_lead", "approval=x noApprover=",
        "approval=x author=start authorIsApprover=skip", "approval=x author=start authorIsApprover=superior",
        "approval=x author=start authorIsApprover=allow", "approval=x sameApprover=pass", "approval=x sameApprover=again"
    })
    void letsPoliciesPass(String properties) {
        assertThat(findings(properties)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "approval=x noApprover=nobody", "noApprover=refuse", "approval=x authorIsApprover=skip", "approval=x author=start authorIsApprover=always",
        "approval=x sameApprover=yes", "sameApprover=pass"
    })
    void refusesOthers(String properties) {
        assertThat(findings(properties)).containsExactly("approver@task");
    }

    private static List<String> findings(String properties) {
        var written = Stream.of(properties.split(" ")).map(pair -> pair.split("=", 2))
                .map(pair -> "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(pair[0], pair[1])).collect(Collectors.joining());
        return brief(check(process("""
                <bpmn:userTask id="task" name="审批" camunda:candidateGroups="main_ip"><bpmn:extensionElements>
                <camunda:properties>%s</camunda:properties></bpmn:extensionElements></bpmn:userTask>""".formatted(written))));
    }
}
