package qipan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process definition.
 *
 * @param definition the engine's id of this version
 * @param startForm form of the start event, null without one
 * @param beginnings its own start events, those of sub-processes left out
 * @param properties extension properties of the process: {@code nameEn, kind}
 * @param calls processes it calls or starts, as far as the model names them
 * @param flows sequence flows
 * @param steps every element with an id, by id, in document order
 */
public record ProcessModel(
        String definition,
        String key,
        int version,
        String name,
        @Nullable String documentation,
        @Nullable String startForm,
        List<String> beginnings,
        String deployment,
        Instant deployedAt,
        Map<String, String> properties,
        Set<String> calls,
        List<Flow> flows,
        Map<String, StepModel> steps) {

    /** A sequence flow from one element to another. */
    public record Flow(String id, String source, String target) {}

    /** The message that begins it when nothing else does; null when it can be started without one. */
    public @Nullable String startMessage() {
        var messages = beginnings.stream().map(steps::get).map(StepModel::message).toList();
        return messages.contains(null) || messages.isEmpty() ? null : messages.get(0);
    }

    public String nameEn() {
        return properties.getOrDefault("nameEn", name);
    }

    /** {@code campaign | group | called | standalone | crisis}. */
    public String kind() {
        return properties.getOrDefault("kind", "standalone");
    }
}
