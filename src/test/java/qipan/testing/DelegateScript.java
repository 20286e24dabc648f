package qipan.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** What delegates do in a test, by bean name; those without a line do nothing. */
public class DelegateScript {

    private final Map<String, JavaDelegate> lines = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    public void when(String delegate, JavaDelegate act) {
        lines.put(delegate, act);
    }

    /** Names of the delegates called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    void clear() {
        lines.clear();
        calls.clear();
    }

    void play(String delegate, DelegateExecution execution) throws Exception {
        calls.add(delegate);
        var line = lines.get(delegate);
        if (line != null) {
            line.execute(execution);
        }
    }
}
