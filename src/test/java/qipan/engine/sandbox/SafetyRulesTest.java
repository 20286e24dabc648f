package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.process;
import static qipan.engine.sandbox.Models.userTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyRulesTest {

    @Test
    void letsASoundModelPass() {
        assertThat(check(process("""
                <bpmn:userTask id="task" name="审批" camunda:candidateGroups="main_ip,project_lead"
                    camunda:formRef="lc02-approve" camunda:formRefBinding="latest" camunda:dueDate="${plan.day(3,'20:00')}"/>
                <bpmn:serviceTask id="service" name="开群" camunda:delegateExpression="${startGroups}" camunda:asyncBefore="true"/>
                <bpmn:callActivity id="call" name="调用" calledElement="other"><bpmn:extensionElements>
                    <camunda:in businessKey="#{execution.processBusinessKey}"/></bpmn:extensionElements></bpmn:callActivity>
                """))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='x' name='n' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<evil:scriptTask xmlns:evil='urn:evil' id='x' name='n'/>",
        "<bpmn:task id='x' name='n'><bpmn:extensionElements><camunda:executionListener event='start'>"
                + "<camunda:script scriptFormat='js'>1</camunda:script></camunda:executionListener>"
                + "</bpmn:extensionElements></bpmn:task>",
        "<bpmn:task id='x' name='n'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                + "<camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                + "</bpmn:extensionElements></bpmn:task>",
        "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>"
                + "true</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='x'><bpmn:conditionExpression camunda:resource='a.groovy'/></bpmn:sequenceFlow>"
    })
    void refusesScriptsWhereverTheyHide(String body) {
        assertThat(brief(check(process(body)))).contains("script@x");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:serviceTask id='x' name='n' camunda:class='java.lang.Runtime'/>",
        "<bpmn:sendTask id='x' name='n' camunda:class='java.lang.Runtime'/>",
        "<bpmn:userTask id='x' name='n' camunda:assignee='a' camunda:formHandlerClass='a.B'/>",
        "<bpmn:callActivity id='x' name='n' calledElement='other' camunda:variableMappingClass='a.B'/>",
        "<bpmn:task id='x' name='n'><bpmn:extensionElements><camunda:executionListener event='end' class='a.B'/>"
                + "</bpmn:extensionElements></bpmn:task>",
        "<bpmn:userTask id='x' name='n' camunda:assignee='a'><bpmn:extensionElements>"
                + "<camunda:taskListener event='create' class='a.B'/></bpmn:extensionElements></bpmn:userTask>"
    })
    void refusesClassesWhereverTheyAreNamed(String body) {
        assertThat(brief(check(process(body)))).contains("class@x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "task.type; <bpmn:serviceTask id='x' name='n' camunda:type='shell'/>",
        "task.type; <bpmn:sendTask id='x' name='n' camunda:type='mail'/>",
        "topic; <bpmn:serviceTask id='x' name='n' camunda:type='external' camunda:topic='any'/>",
        "delegate; <bpmn:serviceTask id='x' name='n' camunda:delegateExpression='${dataSource}'/>",
        "delegate; <bpmn:serviceTask id='x' name='n' camunda:delegateExpression='${vars.get(1)}'/>",
        "attribute; <bpmn:callActivity id='x' name='n' calledElement='other' camunda:variableMappingDelegateExpression='${a}'/>",
        "attribute; <bpmn:userTask id='x' name='n' camunda:assignee='a' camunda:formKey='embedded:app:x.html'/>",
        "connector; <bpmn:serviceTask id='x' name='n'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
        "field; <bpmn:serviceTask id='x' name='n'><bpmn:extensionElements><camunda:field name='a' stringValue='b'/></bpmn:extensionElements></bpmn:serviceTask>",
        "form.inline; <bpmn:userTask id='x' name='n' camunda:assignee='a'><bpmn:extensionElements><camunda:formData/></bpmn:extensionElements></bpmn:userTask>",
        "element; <bpmn:complexGateway id='x'/>",
        "loop.groups; <bpmn:task id='x' name='n'><bpmn:multiInstanceLoopCharacteristics camunda:collection='groupIds'/></bpmn:task>",
        "loop.size; <bpmn:task id='x' name='n'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>100000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "retry; <bpmn:task id='x' name='n'><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R9999/PT1S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:task>"
    })
    void refusesEveryOtherDoor(String rule, String body) {
        var findings = check(process(body));
        assertThat(brief(findings)).contains(rule + "@x");
        assertThat(findings).allMatch(it -> it.file().equals(Models.FILE));
    }

    @Test
    void refusesTheOldNamespaceThatTheEngineStillReads() {
        assertThat(brief(check(process(
                "<bpmn:serviceTask id='x' name='n' xmlns:a='http://activiti.org/bpmn' a:class='a.B'/>"))))
                .contains("namespace@x");
    }

    @Test
    void refusesSchemasFromOutside() {
        assertThat(brief(check(userTask("").replace("id=\"d\"", "id=\"d\" xsi:schemaLocation=\"urn:a http://in/x.xsd\""))))
                .contains("import@null");
        assertThat(check(userTask("").replace("id=\"d\"",
                "id=\"d\" xsi:schemaLocation=\"http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd\""))).isEmpty();
    }

    @Test
    void refusesImports() {
        assertThat(brief(check(Models.definitions(
                "<bpmn:import importType='http://www.w3.org/2001/XMLSchema' location='http://in/x.xsd' namespace='a'/>"))))
                .contains("import@null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "camunda:dueDate", "camunda:assignee", "camunda:priority", "camunda:followUpDate"})
    void readsExpressionsInEveryAttribute(String attribute) {
        var model = userTask(attribute.equals("name") ? "" : attribute + "=\"${task.x}\"");
        var changed = attribute.equals("name") ? model.replace("任务", "${task.x}") : model;
        assertThat(brief(check(changed))).containsExactly("expression.property@task");
    }

    @Test
    void readsExpressionsInTheDocumentationOfUserTasksOnly() {
        var text = "<bpmn:documentation>${execution.engineServices}</bpmn:documentation>";
        assertThat(brief(check(process("<bpmn:userTask id='x' name='n' camunda:assignee='a'>" + text
                + "</bpmn:userTask>")))).containsExactly("expression.property@x");
        assertThat(check(process("<bpmn:manualTask id='x' name='n'>" + text + "</bpmn:manualTask>"))).isEmpty();
    }
}
