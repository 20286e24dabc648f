package qipan.playbook.modeler;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qipan.playbook.Publication;
import qipan.playbook.PublishedDefinition;

/** {@code DeploymentWithDefinitionsDto} of Camunda's API. */
record DeploymentDto(
        List<Object> links,
        @Nullable String id,
        String name,
        @Nullable String source,
        @Nullable String deploymentTime,
        @Nullable String tenantId,
        @Nullable Map<String, ProcessDefinitionDto> deployedProcessDefinitions,
        @Nullable Map<String, Object> deployedCaseDefinitions,
        @Nullable Map<String, DecisionDefinitionDto> deployedDecisionDefinitions,
        @Nullable Map<String, Object> deployedDecisionRequirementsDefinitions) {

    static DeploymentDto of(Publication it, @Nullable String source) {
        var processes = byId(it, "process", definition -> ProcessDefinitionDto.of(definition, it.deployment()));
        var decisions = byId(it, "decision", definition -> DecisionDefinitionDto.of(definition, it.deployment()));
        return new DeploymentDto(List.of(), it.deployment(), it.title(), source, CamundaTime.write(it.at()), null,
                processes, null, decisions, null);
    }

    /** Camunda's API says null, not an empty map, when there are none. */
    private static <T> @Nullable Map<String, T> byId(
            Publication publication, String kind, Function<PublishedDefinition, T> dto) {
        var found = publication.definitions().stream()
                .filter(it -> it.kind().equals(kind))
                .collect(Collectors.toMap(PublishedDefinition::id, dto));
        return found.isEmpty() ? null : found;
    }
}
