package qipan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at a file before anybody else does. */
interface VirusScan {

    /**
     * @return what it found; empty when the file is clean
     * @throws IOException when it cannot be asked: then the file is not taken
     */
    Optional<String> findIn(Path content) throws IOException;
}
