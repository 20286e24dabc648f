package qipan.engine.camunda;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import qipan.engine.ProcessModel;
import qipan.engine.StepModel;

/** Reads what a model's author wrote, once per version. */
final class ModelReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern PROCESS_KEY = Pattern.compile("'([a-z][a-z0-9-]+)'|^\\s*([a-z][a-z0-9-]+)\\s*$");

    private ModelReader() {}

    static ProcessModel read(ProcessDefinition definition, BpmnModelInstance model, java.time.Instant deployedAt) {
        var process = (Process) model.getModelElementById(definition.getKey());
        var steps = new LinkedHashMap<String, StepModel>();
        model.getModelElementsByType(FlowElement.class).forEach(element -> steps.put(element.getId(), step(element)));
        return new ProcessModel(
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                process.getName() == null ? definition.getKey() : process.getName(),
                documentation(process),
                startForm(process),
                definition.getDeploymentId(),
                deployedAt,
                properties(process),
                calls(model),
                flows(model),
                steps);
    }

    /** Call activities, and what delegates are told to start: every quoted or plain name of their {@code playbook} input. */
    private static Set<String> calls(BpmnModelInstance model) {
        var calls = new LinkedHashSet<String>();
        model.getModelElementsByType(CallActivity.class).forEach(call -> calls.add(call.getCalledElement()));
        model.getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> "playbook".equals(input.getCamundaName()))
                .flatMap(input -> PROCESS_KEY.matcher(input.getTextContent()).results())
                .forEach(match -> calls.add(match.group(1) == null ? match.group(2) : match.group(1)));
        return calls;
    }

    private static List<ProcessModel.Flow> flows(BpmnModelInstance model) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new ProcessModel.Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    private static StepModel step(FlowElement element) {
        return new StepModel(
                element.getId(),
                element.getElementType().getTypeName(),
                element.getName(),
                element.getAttributeValueNs(CAMUNDA, "formRef"),
                element instanceof UserTask task ? commaList(task.getCamundaCandidateGroups()) : List.of(),
                documentation(element),
                properties(element));
    }

    private static @Nullable String startForm(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .map(start -> start.getAttributeValueNs(CAMUNDA, "formRef"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .findFirst()
                .orElse(null);
    }

    private static List<String> commaList(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static Map<String, String> properties(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        var extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(group -> group.getCamundaProperties().stream())
                    .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return properties;
    }
}
