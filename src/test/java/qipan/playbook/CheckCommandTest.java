package qipan.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void letsASoundModelPass() throws IOException {
        Files.writeString(folder.resolve("m.bpmn"), TestModel.sound().replace("lc02-approve", "lc02-approve-brief"));
        assertThat(check(folder.toString())).isZero();
        assertThat(text()).contains("1 files, 0 errors");
    }

    @Test
    void namesFileElementAndRule() throws IOException {
        var file = folder.resolve("m.bpmn");
        Files.writeString(file, TestModel.with("<bpmn:scriptTask id='x' name='n' scriptFormat='groovy'/>"));
        assertThat(check(file.toString())).isEqualTo(1);
        assertThat(text()).contains("error m.bpmn x [script] Scripts are not allowed");
    }

    @Test
    void saysWhenAFileIsMissing() {
        assertThat(check(folder.resolve("nowhere.bpmn").toString())).isEqualTo(2);
    }

    private int check(String path) {
        return CheckCommand.run(List.of(path), Locale.ENGLISH, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
