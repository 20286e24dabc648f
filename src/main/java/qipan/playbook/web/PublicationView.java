package qipan.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.playbook.Publication;
import qipan.playbook.PublishedDefinition;

/** @param deployment null after a dry run */
record PublicationView(
        @Nullable String deployment, List<PublishedDefinition> definitions, List<FindingView> findings) {

    static PublicationView of(Publication it) {
        return new PublicationView(it.deployment(), it.definitions(), FindingView.of(it.findings()));
    }
}
