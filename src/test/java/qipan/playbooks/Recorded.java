package qipan.playbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import qipan.testing.ProcessDriver;

/** What a stand-in delegate was given, call by call. */
record Recorded(List<Map<String, Object>> calls) {

    static Recorded by(ProcessDriver driver, String delegate) {
        var recorded = new Recorded(new ArrayList<>());
        driver.delegates().when(delegate, step -> recorded.calls().add(new HashMap<>(step.getVariablesLocal())));
        return recorded;
    }

    /** Every value of that input, as text, in order. */
    List<String> texts(String input) {
        return calls.stream().map(call -> call.get(input)).filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** The last number recorded under that name. */
    double number(String input) {
        var values = texts(input);
        if (values.isEmpty()) {
            throw new AssertionError("nothing recorded as " + input + " in " + calls);
        }
        return Double.parseDouble(values.get(values.size() - 1));
    }
}
