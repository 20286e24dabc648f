package qipan.campaign;

import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.campaign.WaveStore.Wave;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;

/**
 * Tells the master when a wave's last group has ended. Two groups that end at once in two transactions cannot see each
 * other, so this looks only at what is committed: right after each end, and every few seconds in case a node died in
 * between. Closing the wave's row makes it happen once.
 */
@Component
class FinishingWaves {

    static final String MESSAGE = "MSG_GROUPS_FINISHED";

    private static final Logger LOG = LoggerFactory.getLogger(FinishingWaves.class);

    private final WaveStore store;
    private final Processes processes;
    private final TransactionTemplate alone;
    private final Clock clock;

    FinishingWaves(WaveStore store, Processes processes, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.processes = processes;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000)
    void sweep() {
        for (var wave : store.finished()) {
            try {
                finish(wave);
            } catch (RuntimeException failed) {
                // One campaign must not keep the others waiting; the next sweep tries again.
                LOG.warn("Wave {} of {} could not be finished", wave.number(), wave.campaign(), failed);
            }
        }
    }

    private void finish(Wave wave) {
        alone.executeWithoutResult(transaction -> {
            if (store.close(wave.campaign(), wave.number(), clock.instant()) && tell(wave) == 0) {
                LOG.debug("Wave {} of {} is done but its master does not wait yet", wave.number(), wave.campaign());
                transaction.setRollbackOnly();
            }
        });
    }

    private int tell(Wave wave) {
        return processes.announce(
                MESSAGE, BusinessKey.ofCampaign(wave.campaign()), Map.of(), Map.of("waveNo", wave.number()));
    }
}
