package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderStoreTest {

    private static final int ROOM = 256 * 1024;

    private final Path root = Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(ROOM).setBlockSize(1024).build())
            .getPath("/files");
    private final FolderStore store = new FolderStore(root);

    @Test
    void keepsAContentUnderItsHash() throws IOException {
        store.keep(store.receive(new ByteArrayInputStream("abc".getBytes())));

        var sha = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(store.find(sha)).hasContent("abc");
        assertThat(files()).containsExactly("/files/ba/78/" + sha);
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        store.keep(store.receive(new ByteArrayInputStream(new byte[1000])));
        store.keep(store.receive(new ByteArrayInputStream(new byte[1000])));

        assertThat(files()).hasSize(1);
    }

    @Test
    void aFullDiskLeavesNothingHalfAndKeepsWhatIsThere() throws IOException {
        var kept = store.receive(new ByteArrayInputStream(new byte[1000]));
        store.keep(kept);

        assertThatThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[2 * ROOM]))).isInstanceOf(IOException.class);

        assertThat(files()).hasSize(1);
        assertThat(store.find(kept.sha256())).hasSize(1000);
        store.keep(store.receive(new ByteArrayInputStream(new byte[ROOM / 2])));
    }

    @Test
    void clearsWhatAKilledNodeLeft() throws IOException {
        var old = store.receive(new ByteArrayInputStream(new byte[10]));
        var fresh = store.receive(new ByteArrayInputStream(new byte[10]));
        Files.setLastModifiedTime(old.path(), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        store.removeIncomingBefore(Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(old.path()).doesNotExist();
        assertThat(fresh.path()).exists();
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}
