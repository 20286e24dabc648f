package qipan.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published process in one version, with what somebody who starts it must know.
 *
 * @param definition the engine's id of this version
 * @param kind {@code campaign | group | called | standalone | crisis}
 * @param roles role keys that get work, those of called processes included
 * @param anchors plan anchors that times are counted from, those of called processes included
 * @param startForm key of the form on its start event
 * @param calls every process it calls or starts, directly or through others
 * @param decisions decisions it asks, itself or in the parts that were cut out of it and bear its name
 * @param forms forms it shows, likewise
 * @param needsGroups whether it runs processes of groups, itself or through others
 * @param kpis metrics that it records, itself or through others
 * @param parameters configuration keys and decision outputs that it reads, itself or through others
 */
public record Playbook(
        String definition,
        String key,
        int version,
        String name,
        String nameEn,
        String kind,
        @Nullable String documentation,
        List<String> roles,
        List<String> anchors,
        @Nullable String startForm,
        List<String> calls,
        List<Part> decisions,
        List<Part> forms,
        boolean needsGroups,
        List<RecordedKpi> kpis,
        List<String> parameters) {

    /** A decision or form by its key and Chinese name. */
    public record Part(String key, String name) {}

    /**
     * A metric and who records it.
     *
     * @param by keys of processes
     */
    public record RecordedKpi(String metric, List<String> by) {}
}
