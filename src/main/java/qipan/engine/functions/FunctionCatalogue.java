package qipan.engine.functions;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedCatalogue;
import qipan.engine.PublishedDelegate;
import qipan.engine.PublishedFunctions;

/** Collects what models may see from the annotated beans. Looked up on first use: the beans need the engine to exist. */
@Component
class FunctionCatalogue implements PublishedCatalogue {

    private final ApplicationContext beans;
    private volatile @Nullable Map<String, FunctionObject> functions;
    private volatile @Nullable Map<String, Object> delegates;

    FunctionCatalogue(ApplicationContext beans) {
        this.beans = beans;
    }

    @Nullable FunctionObject functionObject(String name) {
        return functions().get(name);
    }

    @Nullable Object delegateBean(String name) {
        return delegates().get(name);
    }

    @Override
    public Map<String, Collection<Signature>> functionSignatures() {
        var signatures = new TreeMap<String, Collection<Signature>>();
        functions().forEach((name, object) -> signatures.put(name, object.signatures()));
        return signatures;
    }

    @Override
    public Map<String, PublishedDelegate> delegateTemplates() {
        var templates = new TreeMap<String, PublishedDelegate>();
        delegates().keySet().forEach(name -> templates.put(name, beans.findAnnotationOnBean(name, PublishedDelegate.class)));
        return templates;
    }

    private Map<String, FunctionObject> functions() {
        var known = functions;
        if (known == null) {
            known = new HashMap<>();
            for (var bean : beans.getBeansWithAnnotation(PublishedFunctions.class).values()) {
                var type = AopUtils.getTargetClass(bean);
                known.put(type.getAnnotation(PublishedFunctions.class).value(), FunctionObject.of(bean, type));
            }
            functions = known;
        }
        return known;
    }

    private Map<String, Object> delegates() {
        var known = delegates;
        if (known == null) {
            known = beans.getBeansWithAnnotation(PublishedDelegate.class);
            delegates = known;
        }
        return known;
    }

    /** A bean as models see it: its published methods by name. */
    record FunctionObject(Object bean, Map<String, List<Method>> methods) {

        static FunctionObject of(Object bean, Class<?> type) {
            var methods = new HashMap<String, List<Method>>();
            for (var method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Published.class)) {
                    method.setAccessible(true);
                    methods.computeIfAbsent(method.getName(), name -> new java.util.ArrayList<>()).add(method);
                }
            }
            return new FunctionObject(bean, methods);
        }

        Set<Signature> signatures() {
            return methods.values().stream()
                    .flatMap(List::stream)
                    .map(method -> new Signature(
                            method.getName(), arity(method), method.getAnnotation(Published.class).zh()))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        @Nullable Method find(String name, int arguments) {
            return methods.getOrDefault(name, List.of()).stream()
                    .filter(method -> arity(method) == arguments)
                    .findFirst()
                    .orElse(null);
        }

        static boolean takesScope(Method method) {
            return method.getParameterCount() > 0 && method.getParameterTypes()[0] == ModelScope.class;
        }

        private static int arity(Method method) {
            return method.getParameterCount() - (takesScope(method) ? 1 : 0);
        }
    }
}
