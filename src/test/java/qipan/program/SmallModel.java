package qipan.program;

import org.jspecify.annotations.Nullable;

/** A process that goes from start through at most one step to its end. */
final class SmallModel {

    private SmallModel() {}

    /**
     * @param kind as in the catalogue: {@code campaign} for what a launch starts
     * @param step the step's XML, empty for none
     * @param element the step's id, null for none
     */
    static String of(String key, String kind, String step, @Nullable String element) {
        var flows = element == null
                ? flow("flow_only", "startEvent_begin", "endEvent_done")
                : flow("flow_in", "startEvent_begin", element) + flow("flow_out", element, "endEvent_done");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="qipan">
                  <bpmn:process id="%s" name="试办" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:extensionElements><camunda:properties>
                      <camunda:property name="kind" value="%s"/>
                    </camunda:properties></bpmn:extensionElements>
                    <bpmn:startEvent id="startEvent_begin" name="开始"/>%s
                    <bpmn:endEvent id="endEvent_done" name="完成"/>%s
                  </bpmn:process>
                </bpmn:definitions>""".formatted(key, kind, step, flows);
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(id, from, to);
    }
}
