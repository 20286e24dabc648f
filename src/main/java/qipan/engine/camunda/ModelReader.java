package qipan.engine.camunda;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
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

    static ProcessModel read(PublishedProcesses.Row row, BpmnModelInstance model) {
        var process = (Process) model.getModelElementById(row.key());
        var steps = new LinkedHashMap<String, StepModel>();
        model.getModelElementsByType(FlowElement.class).forEach(element -> steps.put(element.getId(), step(element)));
        return new ProcessModel(
                row.id(),
                row.key(),
                row.version(),
                process.getName() == null ? row.key() : process.getName(),
                documentation(process),
                startForm(process),
                starts(process).map(StartEvent::getId).toList(),
                row.deployment(),
                row.deployedAt(),
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
                message(element),
                properties(element));
    }

    private static @Nullable String message(FlowElement element) {
        return element instanceof CatchEvent
                ? element.getChildElementsByType(MessageEventDefinition.class).stream()
                        .map(definition -> definition.getMessage().getName())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What somebody who starts it is asked: the form of the start event, or what the message that begins it carries. */
    private static @Nullable String startForm(Process process) {
        return Stream.concat(
                        starts(process).map(start -> start.getAttributeValueNs(CAMUNDA, "formRef")),
                        beginsByMessageOnly(process)
                                ? starts(process).map(start -> properties(start).get("payload"))
                                : Stream.empty())
                .filter(Objects::nonNull)
                .filter(form -> !StepModel.NO_PAYLOAD.equals(form))
                .findFirst()
                .orElse(null);
    }

    private static boolean beginsByMessageOnly(Process process) {
        return starts(process).findAny().isPresent() && starts(process).allMatch(start -> message(start) != null);
    }

    private static Stream<StartEvent> starts(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream();
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
