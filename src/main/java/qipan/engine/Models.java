package qipan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models the engine holds. Versions never change, so answers about a version are cached. */
public interface Models {

    /**
     * What a deployment put into the engine.
     *
     * @param id deployment id
     * @param processes keys to definition ids; likewise decisions
     */
    record Deployed(
            String id,
            @Nullable String name,
            @Nullable String source,
            Instant at,
            Map<String, String> processes,
            Map<String, String> decisions) {}

    /**
     * Puts files into the engine as one deployment; nothing is kept when one of them is refused.
     *
     * @param files file name to content: .bpmn, .dmn, .form
     * @param onlyChanged skip files that equal what the last deployment of that name holds
     * @throws ModelRefused when the engine cannot parse a file or the sandbox refuses it
     */
    Deployed deploy(String name, @Nullable String source, Map<String, byte[]> files, boolean onlyChanged);

    /** Latest version of every process, by key. */
    List<ProcessModel> latest();

    Optional<ProcessModel> latest(String key);

    Optional<ProcessModel> version(String key, int version);

    List<ProcessModel> versions(String key);

    /** @throws java.util.NoSuchElementException when there is no such version */
    ProcessModel model(String definition);

    /** The BPMN XML of a version. */
    String xml(String definition);

    /** The newest version of a form, its JSON as modelled. */
    Optional<String> form(String formKey);

    /** The newest version of a decision, its DMN XML. */
    Optional<String> decisionXml(String decisionKey);

    /** Keys of everything published. */
    KnownModels known();

    /** Changes whenever anything is deployed, on whichever node. */
    String edition();

    /** Version of a decision definition, by its id. */
    int decisionVersion(String definition);

    default StepModel step(String definition, String element) {
        var step = model(definition).steps().get(element);
        return step == null ? new StepModel(element, "unknown", null, null, List.of(), null, null, Map.of()) : step;
    }
}
