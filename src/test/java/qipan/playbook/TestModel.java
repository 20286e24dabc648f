package qipan.playbook;

/** A sound model, and what is done to it. */
public final class TestModel {

    /** A billion laughs. */
    public static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "%s">%s]>
            <x>&i;</x>""".formatted("lol".repeat(10), laughs());

    /** Would read a file of the server into the model. */
    public static final String EXTERNAL_ENTITY = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
            <x>&e;</x>""";

    private TestModel() {}

    private static String laughs() {
        var entities = new StringBuilder();
        for (var name = 'b'; name <= 'i'; name++) {
            entities.append("<!ENTITY %c \"%s\">".formatted(name, "&%c;".formatted(name - 1).repeat(10)));
        }
        return entities.toString();
    }

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
