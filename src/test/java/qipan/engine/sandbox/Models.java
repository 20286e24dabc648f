package qipan.engine.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelFile;

/** Small models around the one line that a test is about. */
final class Models {

    static final String FILE = "m.bpmn";
    static final Callables CALLABLES = new Callables(
            Set.of("startGroups", "announce"),
            Map.of("plan", Map.of("day", Set.of(1, 2)), "vars", Map.of("get", Set.of(1, 2), "is", Set.of(1))),
            Set.of());
    static final KnownModels PUBLISHED = new KnownModels(Set.of("other"), Set.of("severity"), Set.of("lc02-approve"));

    private Models() {}

    /** A sound process around the given elements, which lie between its start and its end. */
    static String process(String body) {
        return definitions("""
                <bpmn:process id="p" name="流程" isExecutable="true" camunda:historyTimeToLive="P365D">
                  <bpmn:startEvent id="start" name="开始"/>
                  %s
                  <bpmn:endEvent id="end" name="结束"/>
                </bpmn:process>""".formatted(body));
    }

    static String definitions(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="qipan">
                %s
                </bpmn:definitions>""".formatted(content);
    }

    static String userTask(String attributes) {
        return process("<bpmn:userTask id=\"task\" name=\"任务\" camunda:candidateGroups=\"main_ip\" %s/>"
                .formatted(attributes));
    }

    static List<Finding> check(String bpmn) {
        return check(file(FILE, bpmn));
    }

    static List<Finding> check(ModelFile... files) {
        return new SandboxCheck(CALLABLES, Set.of("main_ip", "project_lead"), (model, content, report) -> {})
                .check(List.of(files), PUBLISHED);
    }

    static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code rule@element}, the way tests compare findings. */
    static List<String> brief(List<Finding> findings) {
        return findings.stream().map(it -> it.rule() + "@" + it.element()).toList();
    }
}
