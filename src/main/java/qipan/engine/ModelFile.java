package qipan.engine;

import java.util.Locale;
import java.util.Optional;

/** A file that somebody wants to publish, unread and untrusted. */
public record ModelFile(String name, byte[] content) {

    /** What can be published. Everything else is refused by name. */
    public enum Kind {
        BPMN,
        DMN,
        FORM;

        public String extension() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<Kind> kind() {
        for (var kind : Kind.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(kind.extension())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
