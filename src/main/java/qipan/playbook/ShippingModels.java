package qipan.playbook;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.ModelFile;
import qipan.playbook.PublishingAdvice.Advice;

/**
 * Publishes the playbooks that come with the program: all at the first start, later those whose shipped file changed.
 * What a manager published since stays the newest version of everything else. Runs before other start-up work, which
 * may want to start a campaign.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ShippingModels implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippingModels.class);
    private static final String TITLE = "qipan";
    private static final String SYSTEM = "system";

    private final ShippedFiles files;
    private final ShippingLog log;
    private final ModelPress press;

    ShippingModels(ShippedFiles files, ShippingLog log, ModelPress press) {
        this.files = files;
        this.log = log;
        this.press = press;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        // Nodes that start together queue here; the second finds nothing left to do.
        log.lock();
        var shipped = log.hashes();
        var changed = files.all().stream().filter(it -> !ShippedFiles.hash(it).equals(shipped.get(it.name()))).toList();
        if (!changed.isEmpty()) {
            ship(changed, shipped);
        }
    }

    private void ship(List<ModelFile> changed, Map<String, String> shipped) {
        var publication = press.print(new Bundle(TITLE, "shipped", changed, false), SYSTEM, Advice.NONE);
        changed.forEach(it -> log.put(it.name(), ShippedFiles.hash(it), String.valueOf(publication.deployment())));
        LOG.info("Published {} shipped model files, {} of them new", changed.size(),
                changed.stream().filter(it -> !shipped.containsKey(it.name())).count());
    }
}
