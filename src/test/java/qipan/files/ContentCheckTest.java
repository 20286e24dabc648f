package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.shared.Refusal;

class ContentCheckTest {

    private final ContentCheck check = new ContentCheck();

    @TempDir
    Path folder;

    @Test
    void takesPhotosAndDocuments() throws IOException {
        assertThat(check.check(file(SampleFiles.jpeg()))).isEqualTo("image/jpeg");
        assertThat(check.check(file(SampleFiles.png(30, 20)))).isEqualTo("image/png");
        assertThat(check.check(file(SampleFiles.PDF))).isEqualTo("application/pdf");
    }

    @Test
    void refusesWhatABrowserWouldRunWhateverItIsCalled() throws IOException {
        assertThat(objection(SampleFiles.HTML)).isEqualTo("files.type");
        assertThat(objection(SampleFiles.SVG)).isEqualTo("files.type");
        assertThat(objection("MZ\0\0this is a program".getBytes(StandardCharsets.US_ASCII))).isEqualTo("files.type");
        assertThat(objection("just text".getBytes(StandardCharsets.US_ASCII))).isEqualTo("files.type");
    }

    @Test
    void refusesAPictureThatBreaksOff() throws IOException {
        assertThat(objection(SampleFiles.half(SampleFiles.png(300, 300)))).isEqualTo("files.broken");
        assertThat(objection(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0}))
                .isEqualTo("files.broken");
    }

    @Test
    void refusesAPictureThatWouldFillTheMemory() throws IOException {
        assertThat(objection(claimsToBe(50_000, 50_000))).isEqualTo("files.pixels");
    }

    private String objection(byte[] content) throws IOException {
        var path = file(content);
        return catchThrowableOfType(Refusal.class, () -> check.check(path)).messageKey();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "content", ""), content);
    }

    /** A PNG of a few bytes whose header names a size. */
    private static byte[] claimsToBe(int width, int height) {
        var png = SampleFiles.png(10, 10);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var check = new CRC32();
        check.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) check.getValue());
        return png;
    }
}
