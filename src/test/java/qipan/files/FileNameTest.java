package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsAnOrdinaryName() {
        assertThat(FileName.of("现场 照片1.JPEG", "jpg")).isEqualTo("现场 照片1.jpg");
        assertThat(FileName.of("合同.pdf", "pdf")).isEqualTo("合同.pdf");
    }

    @Test
    void dropsTheWayToIt() {
        assertThat(FileName.of("../../etc/passwd", "png")).isEqualTo("passwd.png");
        assertThat(FileName.of("C:\\temp\\a.png", "png")).isEqualTo("a.png");
        assertThat(FileName.of("..", "png")).isEqualTo("file.png");
    }

    @Test
    void endsAsItsContentDoes() {
        assertThat(FileName.of("page.html", "jpg")).isEqualTo("page.html.jpg");
        assertThat(FileName.of("gpj\u202E.exe", "jpg")).isEqualTo("gpj.exe.jpg");
    }

    @Test
    void namesTheNamelessAndShortensTheEndless() {
        assertThat(FileName.of(null, "jpg")).isEqualTo("file.jpg");
        assertThat(FileName.of("\r\n\t", "jpg")).isEqualTo("file.jpg");
        assertThat(FileName.of("长".repeat(500), "jpg")).hasSize(124);
    }
}
