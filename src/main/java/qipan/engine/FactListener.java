package qipan.engine;

import java.util.List;

/**
 * Hears all facts of one engine command at once, inside its transaction and before it commits: what a listener writes
 * stands or falls with the act itself. A listener must not call the engine.
 */
public interface FactListener {

    void on(List<Fact> facts);
}
