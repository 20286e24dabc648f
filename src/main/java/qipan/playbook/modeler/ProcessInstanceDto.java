package qipan.playbook.modeler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** As in Camunda's API. */
record ProcessInstanceDto(
        List<Object> links,
        String id,
        String definitionId,
        String definitionKey,
        @Nullable String businessKey,
        @Nullable String caseInstanceId,
        boolean ended,
        boolean suspended,
        @Nullable String tenantId) {

    static ProcessInstanceDto started(String id, String definition, String key, @Nullable String businessKey) {
        return new ProcessInstanceDto(List.of(), id, definition, key, businessKey, null, false, false, null);
    }
}
