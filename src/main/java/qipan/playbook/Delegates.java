package qipan.playbook;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.ModelOutline;
import qipan.engine.PublishedCatalogue;
import qipan.engine.PublishedDelegate;

/** What a model uses and records without saying so, because its delegates do. */
@Component
class Delegates {

    private final PublishedCatalogue catalogue;

    Delegates(PublishedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Set<String> parameters(ModelOutline outline) {
        var parameters = new TreeSet<>(outline.parameters());
        of(outline).forEach(it -> parameters.addAll(Arrays.asList(it.parameters())));
        return parameters;
    }

    Set<String> kpis(ModelOutline outline) {
        var kpis = new TreeSet<>(outline.kpis());
        of(outline).forEach(it -> kpis.addAll(Arrays.asList(it.kpis())));
        return kpis;
    }

    private Stream<PublishedDelegate> of(ModelOutline outline) {
        return outline.delegates().stream().map(catalogue.delegateTemplates()::get).filter(Objects::nonNull);
    }
}
