package qipan.engine.camunda;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import qipan.engine.StepModel;

/** The answer of an approval step under its own prefix: what the gateways behind it read. */
final class Verdict {

    static final String APPROVE = "approve";
    static final String SYSTEM = "system";

    private Verdict() {}

    static Map<String, Object> of(
            VariableScope scope, String prefix, @Nullable Object decision, @Nullable Object comment, String by, String at) {
        var answer = new HashMap<String, Object>();
        answer.put(prefix + "Decision", decision);
        answer.put(prefix + "Comment", comment);
        answer.put(prefix + "By", by);
        answer.put(prefix + "At", at);
        if ("revise".equals(decision)) {
            answer.put(prefix + "Round", rounds(scope, prefix) + 1);
        }
        return answer;
    }

    /**
     * What several people decided without a further word: in the words of whoever was the last to say so.
     *
     * @param why what is said where nobody has
     */
    static Map<String, Object> of(VariableScope scope, StepModel step, CoSigning several, String decision, String why, Clock clock) {
        var prefix = String.valueOf(step.property("approval"));
        var said = several.signatures();
        var last = said.stream().filter(row -> decision.equals(row.get("decision"))).reduce((earlier, later) -> later);
        var answer = last.map(row -> of(scope, prefix, decision, row.get("comment"), String.valueOf(row.get("by")), String.valueOf(row.get("at"))))
                .orElseGet(() -> passed(scope, step, why, clock));
        answer.put(prefix + "Signatures", said);
        return answer;
    }

    /** What is said of an approval that passes without anybody's doing. */
    static Map<String, Object> passed(VariableScope scope, StepModel step, String why, Clock clock) {
        return of(scope, String.valueOf(step.property("approval")), APPROVE, why, SYSTEM, now(clock));
    }

    /** A vote that nobody need cast. */
    static Map<String, Object> vote(String why, Clock clock) {
        return row(SYSTEM, APPROVE, why, now(clock));
    }

    static Map<String, Object> row(String by, @Nullable Object decision, @Nullable Object comment, String at) {
        var row = new HashMap<String, Object>(Map.of("by", by, "decision", String.valueOf(decision), "at", at));
        row.put("comment", comment);
        return row;
    }

    static String now(Clock clock) {
        return OffsetDateTime.now(clock).toString();
    }

    static long rounds(VariableScope scope, String prefix) {
        return scope.getVariable(prefix + "Round") instanceof Number rounds ? rounds.longValue() : 0;
    }
}
