package qipan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** Who may look at a file: who handed it in, who sees where it was used, managers and auditors. To know its id is not enough. */
@Service
class ReadingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingFiles.class);

    /** One file used in more places than this is no evidence any more. */
    private static final int MOST_PLACES = 50;

    private final FileStore files;
    private final FolderStore folder;
    private final PlacesInSight sight;
    private final CurrentActor actor;

    ReadingFiles(FileStore files, FolderStore folder, PlacesInSight sight, CurrentActor actor) {
        this.files = files;
        this.folder = folder;
        this.sight = sight;
        this.actor = actor;
    }

    record Readable(StoredFile file, Path content) {}

    /** @throws Refusal 404 when there is no such file for the person who asks */
    Readable get(String id) {
        var file = find(id).orElseThrow(() -> Refusal.notFound("files.unknown"));
        try {
            return new Readable(file, folder.find(file.sha256()));
        } catch (IOException lost) {
            LOG.error("The content of file {} is not in the store", id, lost);
            throw Refusal.notFound("files.lost");
        }
    }

    Optional<StoredFile> find(String id) {
        return files.find(id).filter(this::mayRead);
    }

    private boolean mayRead(StoredFile file) {
        var me = actor.get();
        return me.username().equals(file.uploadedBy())
                || me.has(Role.MANAGER)
                || me.has(Role.AUDITOR)
                || files.placesOf(file.id(), MOST_PLACES).stream().anyMatch(sight::sees);
    }
}
