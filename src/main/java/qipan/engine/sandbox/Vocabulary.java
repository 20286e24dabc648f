package qipan.engine.sandbox;

import java.util.Set;

/**
 * The words a model may use. Lists of what is allowed, because the engine knows more ways to run code (shell tasks, mail
 * tasks, form handlers, validators, ...) than any list of what is forbidden would remember.
 */
final class Vocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    /** Read by the engine as if it were Camunda's. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Pictures: never run. */
    static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0");

    static final Set<String> TASKS = Set.of("task", "userTask", "serviceTask", "sendTask", "receiveTask",
            "businessRuleTask", "manualTask", "callActivity", "subProcess", "transaction");

    static final Set<String> EVENTS = Set.of("startEvent", "endEvent", "intermediateCatchEvent",
            "intermediateThrowEvent", "boundaryEvent");

    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    static final Set<String> BPMN_OTHERS = Set.of("definitions", "process", "collaboration", "participant",
            "messageFlow", "laneSet", "childLaneSet", "lane", "flowNodeRef", "sequenceFlow", "conditionExpression",
            "incoming", "outgoing", "extensionElements", "documentation", "messageEventDefinition",
            "timerEventDefinition", "signalEventDefinition", "errorEventDefinition", "escalationEventDefinition",
            "conditionalEventDefinition", "compensateEventDefinition", "terminateEventDefinition",
            "cancelEventDefinition", "linkEventDefinition", "timeDate", "timeDuration", "timeCycle", "condition",
            "message", "signal", "error", "escalation", "multiInstanceLoopCharacteristics", "loopCardinality",
            "completionCondition", "textAnnotation", "text", "association", "group", "category", "categoryValue",
            "dataObject", "dataObjectReference", "dataStore", "dataStoreReference", "source", "target");

    static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "inputOutput", "inputParameter",
            "outputParameter", "list", "value", "map", "entry", "in", "out", "executionListener", "taskListener",
            "failedJobRetryTimeCycle");

    static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("asyncBefore", "asyncAfter", "exclusive", "assignee",
            "candidateUsers", "candidateGroups", "dueDate", "followUpDate", "priority", "formRef", "formRefBinding",
            "formRefVersion", "delegateExpression", "expression", "resultVariable", "type", "topic", "taskPriority",
            "decisionRef", "decisionRefBinding", "decisionRefVersion", "decisionRefVersionTag", "mapDecisionResult",
            "calledElementBinding", "calledElementVersion", "calledElementVersionTag", "collection",
            "elementVariable", "historyTimeToLive", "versionTag", "isStartableInTasklist", "candidateStarterGroups",
            "candidateStarterUsers", "initiator", "jobPriority", "errorCodeVariable", "errorMessageVariable",
            "errorMessage", "escalationCodeVariable", "variableName", "variableEvents", "modelerTemplate",
            "modelerTemplateVersion", "modelerTemplateIcon", "diagramRelationId");

    static final Set<String> DMN_ELEMENTS = Set.of("definitions", "description", "decision", "question",
            "allowedAnswers", "variable", "decisionTable", "input", "inputExpression", "inputValues", "text", "output",
            "outputValues", "defaultOutputEntry", "rule", "inputEntry", "outputEntry", "annotation",
            "annotationEntry", "literalExpression", "informationRequirement", "requiredDecision", "requiredInput",
            "inputData", "knowledgeSource", "authorityRequirement", "requiredAuthority", "extensionElements",
            "textAnnotation", "association", "sourceRef", "targetRef");

    static final Set<String> DMN_ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");

    private Vocabulary() {}

    static boolean isDmn(String uri) {
        return uri.startsWith("https://www.omg.org/spec/DMN/") && uri.endsWith("/MODEL/")
                || uri.startsWith("http://www.omg.org/spec/DMN/") && !DIAGRAM.contains(uri);
    }

    static boolean isFlowNode(String name) {
        return TASKS.contains(name) || EVENTS.contains(name) || GATEWAYS.contains(name);
    }

    static boolean isBpmn(String name) {
        return isFlowNode(name) || BPMN_OTHERS.contains(name);
    }
}
