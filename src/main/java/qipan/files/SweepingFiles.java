package qipan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what was handed in but never used, and what killed nodes left half written. Every node looks; the rows' locks
 * make each file go once, and never one that is just being used.
 */
@Component
class SweepingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingFiles.class);

    private static final int AT_ONCE = 200;

    /** No upload takes this long. By the system's own clock, as the files' times are. */
    private static final Duration HALF_WRITTEN = Duration.ofDays(1);

    private final FileStore files;
    private final FolderStore folder;
    private final FileLog log;
    private final FilesSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SweepingFiles(
            FileStore files,
            FolderStore folder,
            FileLog log,
            FilesSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.folder = folder;
        this.log = log;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void sweep() throws IOException {
        for (var file : files.unusedSince(clock.instant().minus(settings.keepUnused()), AT_ONCE)) {
            try {
                remove(file);
            } catch (RuntimeException failed) {
                // One file must not keep the others; the next sweep tries again.
                LOG.warn("File {} could not be removed", file.id(), failed);
            }
        }
        folder.removeIncomingBefore(systemTime().minus(HALF_WRITTEN));
    }

    private void remove(StoredFile file) {
        transactions.executeWithoutResult(transaction -> {
            files.holdContent(file.sha256());
            if (files.removeUnused(file.id())) {
                log.tell("remove", file);
            }
            if (files.forgetContent(file.sha256())) {
                removeContent(file.sha256());
            }
        });
    }

    /** Before the commit, while nobody else can hand in the same: if that fails, the next sweep finds the file again. */
    private void removeContent(String sha256) {
        try {
            folder.remove(sha256);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Instant systemTime() {
        return Clock.systemUTC().instant();
    }
}
