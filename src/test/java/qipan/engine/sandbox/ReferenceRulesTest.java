package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.definitions;
import static qipan.engine.sandbox.Models.file;
import static qipan.engine.sandbox.Models.process;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceRulesTest {

    private static final String CALL = "<bpmn:callActivity id='x' name='n' calledElement='%s'><bpmn:extensionElements>"
            + "<camunda:in businessKey='#{execution.processBusinessKey}'/></bpmn:extensionElements></bpmn:callActivity>";
    private static final String START = "<bpmn:serviceTask id='x' name='n' camunda:delegateExpression='${startGroups}'>"
            + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='playbook'>%s"
            + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";

    private static final String COPY = "<bpmn:userTask id='x' name='n' camunda:candidateGroups='main_ip'><bpmn:extensionElements>"
            + "<camunda:properties><camunda:property name='copyTo' value='%s'/></camunda:properties></bpmn:extensionElements></bpmn:userTask>";

    private static final String PAYLOAD = "<bpmn:startEvent id='x' name='n'><bpmn:extensionElements><camunda:properties>"
            + "<camunda:property name='payload' value='%s'/></camunda:properties></bpmn:extensionElements></bpmn:startEvent>";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "form; <bpmn:userTask id='x' name='n' camunda:assignee='a' camunda:formRef='nowhere'/>",
        "decision; <bpmn:businessRuleTask id='x' name='n' camunda:decisionRef='nowhere'/>",
        "role; <bpmn:userTask id='x' name='n' camunda:candidateGroups='main_ip,nobody'/>",
        "people; <bpmn:userTask id='x' name='n'/>"
    })
    void refusesWhatPointsNowhere(String rule, String body) {
        assertThat(brief(check(process(body)))).containsExactly(rule + "@x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"main_ip; 0", "main_ip, user:anna; 0", "''; 0", "boss; 1", "main_ip,anna; 1", "main_ip,,user:; 2"})
    void copiesGoToRolesThatThereAreAndToPeopleWhoAreCalledSo(String copyTo, int faults) {
        var findings = check(process(COPY.formatted(copyTo)));

        assertThat(brief(findings)).hasSize(faults).allMatch("copyTo@x"::equals);
        findings.forEach(finding -> assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).contains("办结后抄送不能写"));
    }

    @Test
    void refusesAMessageWhosePayloadNoFormDescribes() {
        assertThat(brief(check(process(PAYLOAD.formatted("nowhere"))))).containsExactly("form@x");
    }

    @Test
    void knowsThatAMessageMayCarryNothing() {
        assertThat(check(process(PAYLOAD.formatted("none")))).isEmpty();
    }

    @Test
    void refusesUnknownProcesses() {
        assertThat(brief(check(process(CALL.formatted("nowhere"))))).containsExactly("called@x");
        assertThat(brief(check(process(START.formatted("nowhere"))))).containsExactly("called@x");
        assertThat(check(process(CALL.formatted("other")))).isEmpty();
        assertThat(check(process(START.formatted("other")))).isEmpty();
    }

    @Test
    void findsReferencesWithinTheBundle() {
        var called = process("").replace("id=\"p\"", "id=\"called\"");
        assertThat(check(file("a.bpmn", process(CALL.formatted("called"))), file("b.bpmn", called))).isEmpty();
    }

    @Test
    void warnsOfReferencesThatAreComputed() {
        var findings = check(process(CALL.formatted("${which}")));
        assertThat(brief(findings)).containsExactly("dynamic@x");
        assertThat(findings).noneMatch(it -> it.isError());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "name@x; <bpmn:task id='x'/>",
        "businessKey@x; <bpmn:callActivity id='x' name='n' calledElement='other'/>"
    })
    void warnsOfBadManners(String expected, String body) {
        var findings = check(process(body));
        assertThat(brief(findings)).containsExactly(expected);
        assertThat(findings).noneMatch(it -> it.isError());
    }

    @Test
    void warnsOfMessagesThatNobodySends() {
        assertThat(brief(check(definitions("<bpmn:message id='m' name='MSG_NOBODY'/>"
                + "<bpmn:message id='n' name='MSG_GROUPS_READY'/>")))).containsExactly("message@m");
    }

    @Test
    void asksForAHistoryTimeToLive() {
        assertThat(brief(check(process("").replace("camunda:historyTimeToLive=\"P365D\"", ""))))
                .containsExactly("history@p");
    }

    @Test
    void refusesAKeyThatComesTwice() {
        assertThat(brief(check(file("a.bpmn", process("")), file("b.bpmn", process(""))))).contains("key.duplicate@null");
    }
}
