package qipan.engine.config;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;

/**
 * Remembers by which method OGNL reads a value. MyBatis asks it for the parameters of the engine's SQL, and for one such
 * as {@code isTenantIdSet}, whose method is no getter in its eyes, it looks through all methods of the class each time:
 * that was two thirds of what a query cost this program.
 */
final class RememberedReads extends ObjectPropertyAccessor {

    /** By class, then by name: few, because the names stand in the engine's SQL. */
    private final ClassValue<Map<String, Optional<Method>>> known = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** For every class that has no accessor of its own, as maps have. OGNL keeps accessors once for the whole JVM. */
    static void install() {
        OgnlRuntime.setPropertyAccessor(Object.class, new RememberedReads());
    }

    @Override
    public Object getPossibleProperty(OgnlContext context, Object target, String name) throws OgnlException {
        var type = target.getClass();
        var method = known.get(type).computeIfAbsent(name, it -> read(type, it));
        return method.isPresent() ? invoke(method.get(), target) : super.getPossibleProperty(context, target, name);
    }

    /** What OGNL itself would call, in its order. What it may not call or does not find is left to it. */
    private static Optional<Method> read(Class<?> type, String name) {
        return Stream.of(OgnlRuntime.getGetMethod(type, name), OgnlRuntime.getReadMethod(type, name))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(it -> Modifier.isPublic(it.getModifiers()))
                .filter(it -> Modifier.isPublic(it.getDeclaringClass().getModifiers()));
    }

    private static Object invoke(Method method, Object target) throws OgnlException {
        try {
            return method.invoke(target);
        } catch (ReflectiveOperationException failed) {
            throw new OgnlException(method.getName(), failed);
        }
    }
}
