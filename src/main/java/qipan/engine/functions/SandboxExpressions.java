package qipan.engine.functions;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/** The engine's expression language with the sandbox as its whole world. See design section 6 and ADR 0004. */
@Component
public class SandboxExpressions extends JuelExpressionManager {

    private final FunctionCatalogue catalogue;

    SandboxExpressions(FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new DecisionInputResolver());
        resolvers.add(new SandboxResolver(catalogue));
        return resolvers;
    }
}
