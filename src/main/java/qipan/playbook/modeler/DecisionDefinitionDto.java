package qipan.playbook.modeler;

import org.jspecify.annotations.Nullable;
import qipan.playbook.PublishedDefinition;

/** As in Camunda's API; what we do not keep is null there too. */
record DecisionDefinitionDto(
        String id,
        String key,
        @Nullable String category,
        String name,
        int version,
        String resource,
        @Nullable String deploymentId,
        @Nullable String tenantId,
        @Nullable String decisionRequirementsDefinitionId,
        @Nullable String decisionRequirementsDefinitionKey,
        @Nullable Integer historyTimeToLive,
        @Nullable String versionTag) {

    static DecisionDefinitionDto of(PublishedDefinition it, @Nullable String deployment) {
        return new DecisionDefinitionDto(it.id(), it.key(), null, it.name(), it.version(), it.resource(), deployment,
                null, null, null, null, null);
    }
}
