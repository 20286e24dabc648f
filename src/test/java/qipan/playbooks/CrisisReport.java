package qipan.playbooks;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import qipan.testing.ProcessDriver;

/** Somebody tells of an incident in one group, which begins the handling of a crisis. */
final class CrisisReport {

    private CrisisReport() {}

    static ProcessInstance of(ProcessDriver driver, String category, int affected) {
        return driver.start("crisis-handling", "spring//crisis-1", Map.of("category", category, "summary", "客户在群里反映了问题",
                "groupIds", List.of("G001"), "affectedCount", affected, "mediaSpread", "none", "safetyRisk", false,
                "detectedAt", "2030-12-12T10:00:00+08:00"));
    }
}
