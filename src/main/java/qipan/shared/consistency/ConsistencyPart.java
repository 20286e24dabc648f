package qipan.shared.consistency;

import java.util.List;

/**
 * What one module vouches for. Implementations are found by this type and need nothing to be made: they only say what to
 * compare, so that the check starts no engine.
 */
public interface ConsistencyPart {

    List<Comparison> comparisons();
}
