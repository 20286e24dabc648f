package qipan.engine.functions;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Names inside decision tables: only the inputs of the decision. */
class DecisionInputResolver extends VariableContextElResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (context.getContext(VariableContext.class) == null || VAR_CTX_KEY.equals(property)) {
            return null;
        }
        return super.getValue(context, base, property);
    }
}
