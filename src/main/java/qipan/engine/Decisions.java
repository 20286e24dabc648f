package qipan.engine;

import java.util.List;
import java.util.Map;

/** Decision tables asked outside a process. */
public interface Decisions {

    /**
     * @param inputs by the names the table's input expressions use; missing ones count as null
     * @return one map a matched rule, in the order of the table
     * @throws qipan.shared.Refusal 404 when there is no such decision
     */
    List<Map<String, Object>> evaluate(String decision, Map<String, ? extends Object> inputs);
}
