package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.engine.Forms.Attached;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Who reads and uses a file, and what is swept. On MySQL too: {@link FilesMySqlIT}. */
class UsedFilesModuleTest extends FilesModule {

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
}
