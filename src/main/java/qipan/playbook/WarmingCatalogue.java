package qipan.playbook;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the catalogue once after the start, beside it: the first person to look would otherwise wait seconds, and a node
 * that waited for it would be ready that much later.
 */
@Component
class WarmingCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(WarmingCatalogue.class);

    private final Playbooks playbooks;

    WarmingCatalogue(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        var reading = new Thread(this::read, "catalogue");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try {
            playbooks.all();
        } catch (RuntimeException notNow) {
            // Nobody waits for it: whoever asks next reads it, and is told what is wrong.
            LOG.debug("The catalogue could not be read ahead", notNow);
        }
    }
}
