package qipan.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.files.FolderStore.Incoming;
import qipan.security.CurrentActor;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Takes what people hand in: whole, of a kind that is taken, clean, and on the disk before anybody is told so. */
@Service
class TakingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(TakingFiles.class);

    private final FolderStore folder;
    private final FileStore files;
    private final ContentCheck check;
    private final VirusScan scan;
    private final FileLog log;
    private final FilesSettings settings;
    private final CurrentActor actor;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TakingFiles(
            FolderStore folder,
            FileStore files,
            ContentCheck check,
            VirusScan scan,
            FileLog log,
            FilesSettings settings,
            CurrentActor actor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = folder;
        this.files = files;
        this.check = check;
        this.scan = scan;
        this.log = log;
        this.settings = settings;
        this.actor = actor;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param name as the device calls it
     * @throws Refusal 413 when it is too large, 422 when it is nothing that is taken, 409 when too many wait to be used, 503
     *     when it cannot be kept now
     */
    StoredFile take(InputStream content, long size, @Nullable String name) {
        refuseTooLarge(size);
        refuseTooMany();
        var incoming = receive(content);
        try {
            return take(incoming, name);
        } finally {
            discard(incoming);
        }
    }

    private void refuseTooLarge(long size) {
        if (size > settings.maxSize().toBytes()) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "files.tooLarge", List.of(), Long.toString(settings.maxSize().toMegabytes()));
        }
        if (size == 0) {
            throw refused("required", "files.empty");
        }
    }

    private void refuseTooMany() {
        if (files.countUnused(actor.get().username()) >= settings.unusedPerPerson()) {
            throw Refusal.conflict("files.tooManyUnused", Integer.toString(settings.unusedPerPerson()));
        }
    }

    private StoredFile take(Incoming incoming, @Nullable String name) {
        var type = look(incoming);
        var file = new StoredFile(
                Ids.next(), incoming.sha256(), FileName.of(name, ContentCheck.endingOf(type)), type, incoming.size(),
                actor.get().username(), clock.instant());
        transactions.executeWithoutResult(transaction -> {
            files.holdContent(file.sha256());
            keep(incoming);
            files.add(file);
            log.tell("upload", file);
        });
        return file;
    }

    private Incoming receive(InputStream content) {
        try {
            return folder.receive(content);
        } catch (IOException full) {
            throw cannotKeep(full);
        }
    }

    private void keep(Incoming incoming) {
        try {
            folder.keep(incoming);
        } catch (IOException full) {
            throw cannotKeep(full);
        }
    }

    /** Most often a full disk. Nothing is kept then, and the person's answers are still in the form. */
    private static Refusal cannotKeep(IOException failed) {
        LOG.error("A file could not be kept", failed);
        return new Refusal(Refusal.Kind.UNAVAILABLE, "files.cannotKeep", List.of());
    }

    private String look(Incoming incoming) {
        try {
            var type = check.check(incoming.path());
            var virus = scan(incoming);
            if (virus != null) {
                log.tell("refuse", Map.of("sha256", incoming.sha256(), "found", virus));
                throw refused("clean", "files.infected", virus);
            }
            return type;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable String scan(Incoming incoming) {
        try {
            return scan.findIn(incoming.path()).orElse(null);
        } catch (IOException away) {
            LOG.error("The virus scanner did not answer", away);
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "files.cannotScan", List.of());
        }
    }

    private void discard(Incoming incoming) {
        try {
            folder.discard(incoming);
        } catch (IOException later) {
            LOG.warn("{} is left for the next sweep", incoming.path(), later);
        }
    }

    private static Refusal refused(String rule, String message, Object... args) {
        return Refusal.invalid(message, List.of(Violation.ofField("file", rule, message, args)), args);
    }
}
