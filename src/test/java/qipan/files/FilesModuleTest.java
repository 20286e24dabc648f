package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
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
import qipan.engine.Act;
import qipan.engine.Forms.Attached;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.StorageTest;

/** The module over its own tables and a small disk. On MySQL too: {@link FilesMySqlIT}. */
@StorageTest
@RecordApplicationEvents
@Import({
    TakingFiles.class, ReadingFiles.class, UsingFiles.class, SweepingFiles.class, FileStore.class, FileLog.class, ContentCheck.class,
    FilesModuleTest.SmallDisk.class
})
class FilesModuleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final int DISK = 1024 * 1024;

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

    @Test
    void keepsAPhotoAndTellsTheAuditLog() throws IOException {
        var file = take(SampleFiles.jpeg(), "../现场.jpg");

        assertThat(file.name()).isEqualTo("现场.jpg");
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        assertThat(reading.get(file.id()).content()).hasBinaryContent(SampleFiles.jpeg());
        assertThat(events.stream(Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("file.upload");
            assertThat(act.actor()).isEqualTo("anna");
            assertThat(act.after()).containsEntry("file", "/api/files/" + file.id()).containsEntry("sha256", file.sha256());
        });
    }

    @Test
    void aFullDiskIsSaidClearlyAndNothingIsHalfThere() throws IOException {
        var kept = take(SampleFiles.jpeg(), "a.jpg");
        Files.write(disk.resolve("other"), new byte[DISK - 40 * 1024]);

        var refusal = refusalOf(() -> take(new byte[100 * 1024], "b.pdf"));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.messageKey()).isEqualTo("files.cannotKeep");
        assertThat(rows()).isEqualTo(1);
        assertThat(contents()).hasSize(1);
        assertThat(using.use(Place.task("t1"), List.of(new Attached("photo", "照片", kept.id(), true)))).isEmpty();

        Files.delete(disk.resolve("other"));
        take(SampleFiles.png(300, 200), "b.png");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void refusesTooLargeEmptyWrongAndInfected() throws IOException {
        assertThat(refusalOf(() -> taking.take(new ByteArrayInputStream(new byte[0]), 600 * 1024, "a")).kind())
                .isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusalOf(() -> take(new byte[0], "a")).messageKey()).isEqualTo("files.empty");
        assertThat(refusalOf(() -> take(SampleFiles.HTML, "photo.jpg")).messageKey()).isEqualTo("files.type");
        given(scan.findIn(any())).willReturn(Optional.of("Eicar"));
        assertThat(refusalOf(() -> take(SampleFiles.jpeg(), "a.jpg")).messageKey()).isEqualTo("files.infected");
        given(scan.findIn(any())).willThrow(new IOException("away"));
        assertThat(refusalOf(() -> take(SampleFiles.jpeg(), "a.jpg")).messageKey()).isEqualTo("files.cannotScan");

        assertThat(rows()).isZero();
        assertThat(contents()).isEmpty();
        assertThat(events.stream(Act.class).map(Act::action)).containsExactly("file.refuse");
    }

    @Test
    void onePersonDoesNotFillTheDiskWithWhatNobodyUses() throws IOException {
        for (var number = 0; number < 3; number++) {
            take(SampleFiles.png(10 + number, 10), "a.png");
        }
        assertThat(refusalOf(() -> take(SampleFiles.jpeg(), "b.jpg")).messageKey()).isEqualTo("files.tooManyUnused");
    }

    @Test
    void onlyThoseWhomItConcernsReadIt() {
        var file = take(SampleFiles.jpeg(), "a.jpg");
        use(file, "t1");

        acts("berta", Role.STAFF);
        assertThat(refusalOf(() -> reading.get(file.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        given(sight.sees(Place.task("t1"))).willReturn(true);
        assertThat(reading.get(file.id()).file()).isEqualTo(file);

        given(sight.sees(any())).willReturn(false);
        acts("root", Role.ADMIN);
        assertThat(refusalOf(() -> reading.get(file.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        acts("audit", Role.AUDITOR);
        assertThat(reading.get(file.id()).file()).isEqualTo(file);
        acts("boss", Role.MANAGER);
        assertThat(reading.get(file.id()).file()).isEqualTo(file);
    }

    @Test
    void nobodyUsesWhatIsNotTheirsOrNotWhatIsAsked() {
        var photo = take(SampleFiles.jpeg(), "a.jpg");
        var paper = take(SampleFiles.PDF, "a.pdf");

        assertThat(use(paper, "t1")).extracting(Violation::message).containsExactly("form.photo");
        assertThat(using.use(Place.task("t1"), List.of(new Attached("rows[2].photo", "照片", "no-such-id", true))))
                .singleElement().satisfies(wrong -> {
                    assertThat(wrong.message()).isEqualTo("form.file");
                    assertThat(wrong.field()).isEqualTo("rows[2].photo");
                });
        acts("berta", Role.STAFF);
        assertThat(use(photo, "t2")).extracting(Violation::message).containsExactly("form.file");
        assertThat(jdbc.sql("select count(*) from file_use").query(Integer.class).single()).isZero();
    }

    @Test
    void sweepsWhatNobodyUsedAndKeepsAContentThatIsStillNeeded() throws IOException {
        var used = take(SampleFiles.jpeg(), "a.jpg");
        use(used, "t1");
        use(used, "t1");
        var same = take(SampleFiles.jpeg(), "again.jpg");
        var unused = take(SampleFiles.PDF, "a.pdf");

        given(clock.instant()).willReturn(NOW.plus(Duration.ofDays(7)));
        sweeping.sweep();
        assertThat(rows()).isEqualTo(3);

        given(clock.instant()).willReturn(NOW.plus(Duration.ofDays(7)).plusSeconds(1));
        sweeping.sweep();
        assertThat(rows()).isEqualTo(1);
        assertThat(contents()).containsExactly(used.sha256());
        assertThat(events.stream(Act.class).filter(act -> act.action().equals("file.remove")).map(act -> act.after().get("file")))
                .containsExactlyInAnyOrder("/api/files/" + same.id(), "/api/files/" + unused.id());
        assertThat(reading.get(used.id()).content()).hasBinaryContent(SampleFiles.jpeg());
    }

    @Test
    void saysSoWhenAContentIsLost() throws IOException {
        var file = take(SampleFiles.jpeg(), "a.jpg");
        Files.delete(reading.get(file.id()).content());

        assertThat(refusalOf(() -> reading.get(file.id())).messageKey()).isEqualTo("files.lost");
    }

    private void acts(String username, Role role) {
        given(actor.get()).willReturn(new Actor(username, null, Set.of(role), "r1"));
    }

    private StoredFile take(byte[] content, String name) {
        return taking.take(new ByteArrayInputStream(content), content.length, name);
    }

    private List<Violation> use(StoredFile file, String task) {
        return using.use(Place.task(task), List.of(new Attached("photo", "照片", file.id(), true)));
    }

    private static Refusal refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    private int rows() {
        return jdbc.sql("select count(*) from file_entry").query(Integer.class).single();
    }

    private List<String> contents() throws IOException {
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
