package qipan.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The messages that may come from outside: those whose events in a published model say with {@code payload} what they
 * carry. All others are between processes, and nobody outside can send them.
 */
@Component
public class OpenMessages {

    private final Models models;
    private volatile @Nullable Edition current;

    OpenMessages(Models models) {
        this.models = models;
    }

    /**
     * A message that a shop, a CRM or a manager may send.
     *
     * @param payload form that says which values it may carry, null when none
     * @param hearers processes that wait for it or are begun by it
     * @param begins whether it begins a process
     * @param once whether there is one such event for a key, so that a second message is the first one sent again
     */
    public record OpenMessage(String name, @Nullable String payload, List<String> hearers, boolean begins, boolean once) {}

    private record Edition(String name, Map<String, OpenMessage> messages) {}

    /** Ordered by name. */
    public List<OpenMessage> all() {
        return List.copyOf(messages().values());
    }

    public Optional<OpenMessage> find(String name) {
        return Optional.ofNullable(messages().get(name));
    }

    private Map<String, OpenMessage> messages() {
        var edition = models.edition();
        var known = current;
        if (known == null || !known.name().equals(edition)) {
            known = new Edition(edition, read());
            current = known;
        }
        return known.messages();
    }

    private Map<String, OpenMessage> read() {
        var found = new TreeMap<String, OpenMessage>();
        models.latest().stream()
                .sorted(Comparator.comparing(ProcessModel::key))
                .forEach(model -> model.steps().values().stream()
                        .filter(step -> step.message() != null && step.property("payload") != null)
                        .forEach(step -> found.merge(step.message(), heard(model, step), OpenMessages::together)));
        return found;
    }

    private static OpenMessage heard(ProcessModel model, StepModel step) {
        var payload = step.property("payload");
        return new OpenMessage(
                step.message(), StepModel.NO_PAYLOAD.equals(payload) ? null : payload, List.of(model.key()),
                model.beginnings().contains(step.element()), step.is("once"));
    }

    /** The same message may be heard in several places, which all take the same payload. */
    private static OpenMessage together(OpenMessage one, OpenMessage other) {
        var hearers = new ArrayList<>(one.hearers());
        other.hearers().stream().filter(hearer -> !hearers.contains(hearer)).forEach(hearers::add);
        return new OpenMessage(
                one.name(), one.payload() == null ? other.payload() : one.payload(), List.copyOf(hearers),
                one.begins() || other.begins(), one.once() || other.once());
    }
}
