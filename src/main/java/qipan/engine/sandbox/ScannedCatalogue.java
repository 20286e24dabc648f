package qipan.engine.sandbox;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedCatalogue;
import qipan.engine.PublishedDelegate;
import qipan.engine.PublishedFunctions;

/** Finds published functions and delegates among the classes, for programs that start no context: the command line. */
final class ScannedCatalogue implements PublishedCatalogue {

    private static final String OUR_CODE = "qipan";

    private final Predicate<String> classes;

    /** @param classes which class names count; tests leave their stand-ins out */
    ScannedCatalogue(Predicate<String> classes) {
        this.classes = classes;
    }

    @Override
    public Map<String, Collection<Signature>> functionSignatures() {
        var found = new HashMap<String, Collection<Signature>>();
        scan(PublishedFunctions.class).map(ScannedCatalogue::load).forEach(
                type -> found.put(type.getAnnotation(PublishedFunctions.class).value(), signatures(type)));
        return found;
    }

    @Override
    public Map<String, PublishedDelegate> delegateTemplates() {
        var found = new HashMap<String, PublishedDelegate>();
        var registry = new SimpleBeanDefinitionRegistry();
        scan(PublishedDelegate.class).forEach(it -> found.put(
                AnnotationBeanNameGenerator.INSTANCE.generateBeanName(it, registry),
                load(it).getAnnotation(PublishedDelegate.class)));
        return found;
    }

    private Stream<BeanDefinition> scan(Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scanner.findCandidateComponents(OUR_CODE).stream()
                .filter(it -> classes.test(String.valueOf(it.getBeanClassName())))
                .map(BeanDefinition.class::cast);
    }

    private static Class<?> load(BeanDefinition definition) {
        return ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null);
    }

    private static List<Signature> signatures(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(Published.class))
                .map(it -> new Signature(it.getName(), arity(it), it.getAnnotation(Published.class).zh()))
                .toList();
    }

    /** The scope is handed in by the engine, the model does not write it. */
    private static int arity(Method method) {
        var types = method.getParameterTypes();
        return types.length > 0 && types[0] == ModelScope.class ? types.length - 1 : types.length;
    }
}
