package qipan.files;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import qipan.engine.Forms.Attached;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.StorageTest;

/** The module over its own tables and a small disk. */
@StorageTest
@RecordApplicationEvents
@Import({
    TakingFiles.class, ReadingFiles.class, UsingFiles.class, SweepingFiles.class, FileStore.class, FileLog.class, ContentCheck.class,
    FilesModule.SmallDisk.class
})
abstract class FilesModule {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    static final int DISK = 1024 * 1024;

    @Autowired
    TakingFiles taking;

    @Autowired
    ReadingFiles reading;

    @Autowired
    UsingFiles using;

    @Autowired
    SweepingFiles sweeping;

    @Autowired
    Path disk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    PlacesInSight sight;

    @MockitoBean
    VirusScan scan;

    @MockitoBean
    CurrentActor actor;

    @MockitoBean
    Clock clock;

    @BeforeEach
    void annaAtNoonWithAnEmptyDisk() throws IOException {
        FileSystemUtils.deleteRecursively(disk);
        Files.createDirectories(disk);
        acts("anna", Role.STAFF);
        given(clock.instant()).willReturn(NOW);
        given(scan.findIn(any())).willReturn(Optional.empty());
    }

    void acts(String username, Role role) {
        given(actor.get()).willReturn(new Actor(username, null, Set.of(role), "r1"));
    }

    StoredFile take(byte[] content, String name) {
        return taking.take(new ByteArrayInputStream(content), content.length, name);
    }

    List<Violation> use(StoredFile file, String task) {
        return using.use(Place.task(task), List.of(new Attached("photo", "照片", file.id(), true)));
    }

    static Refusal refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    int rows() {
        return jdbc.sql("select count(*) from file_entry").query(Integer.class).single();
    }

    List<String> contents() throws IOException {
        try (var all = Files.walk(disk.resolve("files"))) {
            return all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).toList();
        }
    }

    @TestConfiguration
    static class SmallDisk {

        @Bean
        Path disk() {
            return Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(DISK).setBlockSize(1024).build()).getPath("/work");
        }

        @Bean
        FolderStore folderStore(Path disk) {
            return new FolderStore(disk.resolve("files"));
        }

        @Bean
        FilesSettings settings() {
            return new FilesSettings(Path.of("unused"), DataSize.ofKilobytes(500), Duration.ofDays(7), 3, null);
        }
    }
}
