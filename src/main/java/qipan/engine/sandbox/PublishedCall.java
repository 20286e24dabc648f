package qipan.engine.sandbox;

import java.util.Optional;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.jspecify.annotations.Nullable;
import qipan.engine.sandbox.ExpressionCheck.Objection;

/** {@code object.method(a, b)}: the one form of call that an expression may have. */
record PublishedCall(String object, String method, int arguments) {

    /** Null when the call is made on anything but a plain name: on a result, a literal, an index. */
    static @Nullable PublishedCall of(AstMethod node) {
        if (node.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier object) {
            var arguments = node.getChild(1).getCardinality();
            return new PublishedCall(object.getName(), ExpressionTree.propertyOf(dot), arguments);
        }
        return null;
    }

    Optional<Objection> objection(Callables callables) {
        var methods = callables.functions().get(object);
        if (methods == null || !methods.containsKey(method)) {
            return Optional.of(new Objection(Rule.EXPRESSION_METHOD, object + "." + method));
        }
        if (!methods.get(method).contains(arguments)) {
            return Optional.of(new Objection(Rule.EXPRESSION_ARITY, object + "." + method, arguments));
        }
        return Optional.empty();
    }
}
