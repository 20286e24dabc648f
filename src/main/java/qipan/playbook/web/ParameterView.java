package qipan.playbook.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Parameter;

/**
 * A parameter as a plan's form shows it.
 *
 * @param standard the default; null when a decision or the plan gives it
 */
record ParameterView(
        String key,
        String zh,
        String en,
        Parameter.Group group,
        Parameter.Type type,
        @Nullable String unit,
        @Nullable @JsonProperty("default") Object standard,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Parameter.Choice> choices) {

    static ParameterView of(Parameter it) {
        return new ParameterView(
                it.key(), it.zh(), it.en(), it.group(), it.type(), it.unit(), it.standard(), it.min(), it.max(), it.choices());
    }
}
