package qipan.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.playbook.Publication;
import qipan.playbook.PublishedDefinition;
import qipan.playbook.PublishingAdvice.Posts;

/**
 * @param deployment null after a dry run
 * @param posts how many mass sends one run of a process makes in one group at least and at most, against WeCom's cap; empty where
 *     WeCom is not set up or nothing is posted
 */
record PublicationView(
        @Nullable String deployment, List<PublishedDefinition> definitions, List<FindingView> findings, List<Posts> posts) {

    static PublicationView of(Publication it) {
        return new PublicationView(it.deployment(), it.definitions(), FindingView.of(it.findings()), it.posts());
    }
}
