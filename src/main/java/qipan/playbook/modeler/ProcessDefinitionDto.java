package qipan.playbook.modeler;

import org.jspecify.annotations.Nullable;
import qipan.playbook.PublishedDefinition;

/** As in Camunda's API; what we do not keep is null there too. */
record ProcessDefinitionDto(
        String id,
        String key,
        @Nullable String category,
        @Nullable String description,
        String name,
        int version,
        String resource,
        @Nullable String deploymentId,
        @Nullable String diagram,
        boolean suspended,
        @Nullable String tenantId,
        @Nullable String versionTag,
        @Nullable Integer historyTimeToLive,
        boolean startableInTasklist) {

    static ProcessDefinitionDto of(PublishedDefinition it, @Nullable String deployment) {
        return new ProcessDefinitionDto(it.id(), it.key(), null, null, it.name(), it.version(), it.resource(),
                deployment, null, false, null, null, null, true);
    }
}
