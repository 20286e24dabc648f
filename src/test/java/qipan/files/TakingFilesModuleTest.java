package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.engine.Forms.Attached;
import qipan.shared.Refusal;

/** What is taken and what is not, and a disk that is full. */
class TakingFilesModuleTest extends FilesModule {

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
}
