package qipan.engine.functions;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;
import qipan.engine.functions.FunctionCatalogue.FunctionObject;

/**
 * The only resolver expressions have. Names are published functions and delegates, process variables, and
 * {@code execution} with two ids; there is no bean property, no class, no static and no unlisted method to reach.
 */
class SandboxResolver extends ELResolver {

    private final FunctionCatalogue catalogue;

    SandboxResolver(FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What {@code execution} is to a model. */
    record ExecutionView(ExecutionEntity execution) {}

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        if (base == null) {
            return root(context, property.toString());
        }
        if (base instanceof ExecutionView view) {
            return executionProperty(view.execution(), property.toString());
        }
        if (base instanceof Map<?, ?> map) {
            return map.get(property);
        }
        throw new PropertyNotFoundException("Not published: property '" + property + "'");
    }

    private @Nullable Object root(ELContext context, String name) {
        var function = catalogue.functionObject(name);
        if (function != null) {
            return function;
        }
        // Before variables: a form's field may bear a delegate's name, and no expression may name a delegate otherwise.
        var delegate = catalogue.delegateBean(name);
        if (delegate != null) {
            return delegate;
        }
        var variables = (VariableScope) context.getContext(VariableScope.class);
        if (variables != null && variables.hasVariable(name)) {
            return variables.getVariable(name);
        }
        if ("execution".equals(name) && variables != null) {
            var scope = ExecutionScope.of(variables);
            return scope == null ? null : new ExecutionView(scope.execution());
        }
        throw new PropertyNotFoundException("Unknown variable or function '" + name + "'");
    }

    private static @Nullable Object executionProperty(ExecutionEntity execution, String name) {
        return switch (name) {
            case "processBusinessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            default -> throw new PropertyNotFoundException("Not published: execution." + name);
        };
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        context.setPropertyResolved(true);
        var given = arguments == null ? new Object[0] : arguments;
        if (base instanceof FunctionObject object) {
            var method = object.find(name.toString(), given.length);
            if (method != null) {
                return call(object, method, argumentsFor(context, method, given));
            }
        }
        throw new MethodNotFoundException("Not published: function '" + name + "' with " + given.length + " arguments");
    }

    private static Object[] argumentsFor(ELContext context, Method method, Object[] given) {
        var factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
        var offset = FunctionObject.takesScope(method) ? 1 : 0;
        var all = new Object[given.length + offset];
        if (offset == 1) {
            all[0] = ExecutionScope.of((VariableScope) context.getContext(VariableScope.class));
        }
        for (var i = 0; i < given.length; i++) {
            var type = method.getParameterTypes()[i + offset];
            all[i + offset] = type == Object.class ? given[i] : factory.coerceToType(given[i], type);
        }
        return all;
    }

    private static @Nullable Object call(FunctionObject object, Method method, Object[] arguments) {
        try {
            return method.invoke(object.bean(), arguments);
        } catch (InvocationTargetException failed) {
            throw new ELException(failed.getCause().getMessage(), failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("Expressions cannot assign");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
