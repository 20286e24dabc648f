package qipan.playbook;

/** A sound model, and what is done to it. */
public final class TestModel {

    public static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <x>&b;</x>""";

    private TestModel() {}

    /** A process {@code p} with the given elements between start and end. */
    public static String with(String elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="qipan">
                  <bpmn:process id="p" name="流程" isExecutable="true" camunda:historyTimeToLive="P365D">
                    <bpmn:startEvent id="start" name="开始"/>%s
                  </bpmn:process>
                </bpmn:definitions>""".formatted(elements);
    }

    public static String sound() {
        return with("<bpmn:userTask id='x' name='任务' camunda:candidateGroups='main_ip'"
                + " camunda:formRef='lc02-approve' camunda:formRefBinding='latest'/>");
    }

    public static String huge() {
        return with("<bpmn:manualTask name='n'/>".repeat(3_000));
    }
}
