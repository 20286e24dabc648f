package qipan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Files for work in the background, without a person: whoever asked for that work had to see them. */
@Service
public class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

    private final FileStore files;
    private final FolderStore folder;

    KeptFiles(FileStore files, FolderStore folder) {
        this.files = files;
        this.folder = folder;
    }

    /** @param content where it lies; not to be changed */
    public record Kept(String name, boolean isImage, long size, String sha256, Path content) {}

    /** Empty when it is not there, or no longer. */
    public Optional<Kept> find(String id) {
        return files.find(id).flatMap(this::kept);
    }

    private Optional<Kept> kept(StoredFile file) {
        try {
            return Optional.of(new Kept(file.name(), file.isImage(), file.size(), file.sha256(), folder.find(file.sha256())));
        } catch (IOException lost) {
            LOG.error("The content of file {} is not in the store", file.id(), lost);
            return Optional.empty();
        }
    }
}
