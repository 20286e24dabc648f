package qipan.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person completed a task with these answers: a plain Spring event within the transaction of the completion, told
 * after the engine has taken it.
 *
 * @param step the step as modelled; its properties say what the answers mean
 * @param by who did it, with {@code onBehalfOf} when in somebody's place
 * @param values the accepted form values
 * @param metrics what the step's {@code kpis} property asks for: metric to value, those without a value left out
 * @param contact the customer spoken to: the variable that the step's {@code contact} property names
 */
public record TaskDone(
        String task,
        Where where,
        StepModel step,
        String by,
        @Nullable String onBehalfOf,
        Map<String, Object> values,
        Map<String, Object> metrics,
        @Nullable String contact,
        Instant at) {}
