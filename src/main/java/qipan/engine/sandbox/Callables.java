package qipan.engine.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import qipan.engine.PublishedCatalogue;

/**
 * What models may call, as the rules ask for it.
 *
 * @param delegates names for {@code camunda:delegateExpression}
 * @param functions function objects, each with its methods and the numbers of arguments they take
 * @param topics topics that outside workers may serve
 */
record Callables(Set<String> delegates, Map<String, Map<String, Set<Integer>>> functions, Set<String> topics) {

    static Callables of(PublishedCatalogue catalogue) {
        var functions = new HashMap<String, Map<String, Set<Integer>>>();
        catalogue.functionSignatures().forEach((object, signatures) -> {
            var methods = functions.computeIfAbsent(object, it -> new HashMap<>());
            signatures.forEach(it -> methods.computeIfAbsent(it.name(), name -> new HashSet<>()).add(it.arity()));
        });
        // No outside workers yet: nobody has asked for a topic.
        return new Callables(catalogue.delegateTemplates().keySet(), functions, Set.of());
    }
}
