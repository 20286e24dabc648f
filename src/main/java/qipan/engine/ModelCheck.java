package qipan.engine;

import java.util.List;
import java.util.Set;
import qipan.engine.sandbox.StandaloneCheck;

/**
 * Judges models before they are published. Models are code from outside: what is not known to be harmless is refused.
 * Rules: design, section 6. The parts that keep the server safe are applied again whenever the engine parses a model.
 */
public interface ModelCheck {

    /** Errors first, then warnings, each by file. Nothing is stored, nothing is run. */
    List<Finding> check(List<ModelFile> bundle, KnownModels known);

    /**
     * The check for a command line: no database, no server, the same verdict.
     *
     * @param roles keys of the role catalogue
     */
    static ModelCheck standalone(Set<String> roles) {
        return new StandaloneCheck(roles);
    }
}
