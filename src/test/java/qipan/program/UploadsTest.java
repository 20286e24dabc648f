package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.ModelFiles;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** Uploads as the web server takes them, which a slice without one cannot show. */
@ProgramTest
class UploadsTest {

    @Autowired
    Program program;

    @Test
    void takesAllShippedPlaybooksAtOnce() {
        var files = new LinkedHashMap<String, String>();
        ModelFiles.all().forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));

        var answer = program.manager().upload("/api/playbooks", files);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("definitions").valueStream().map(it -> it.path("resource").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        files.keySet().stream().filter(name -> !name.endsWith(".form")).toList());
    }

    @Test
    void aNewPublicationIsSeenOnTheNextCall() {
        program.manager().get("/api/playbooks").body();
        publish("seen-at-once", "甲");
        assertThat(nameOf("seen-at-once")).isEqualTo("甲");

        publish("seen-at-once", "乙");

        assertThat(nameOf("seen-at-once")).isEqualTo("乙");
    }

    @Test
    void refusesMorePartsThanAnySetOfPlaybooksHas() {
        var files = new LinkedHashMap<String, String>();
        for (var number = 0; number < 1_300; number++) {
            files.put("m" + number + ".bpmn", "<x/>");
        }
        refusedAsTooLarge(files);
    }

    @Test
    void refusesMoreBytesThanAnySetOfPlaybooksHas() {
        var files = new LinkedHashMap<String, String>();
        for (var number = 0; number < 5; number++) {
            files.put("m" + number + ".bpmn", " ".repeat(8 * 1024 * 1024));
        }
        refusedAsTooLarge(files);
    }

    @Test
    void refusesTenMegabytesOfGroups() {
        var groups = "/api/campaigns/" + program.draft("launch-campaign", Map.of()) + "/groups";
        var csv = "code,name,size,owner,host,tags\n" + "g2,二群,100,,,\n".repeat(1_000_000);

        assertThat(program.manager().in("zh-CN").postCsv(groups, csv).refusal(413).path("detail").asString())
                .isEqualTo("文件超过 5 MB");
        assertThat(program.manager().postCsv(groups, csv).refusal(413).path("detail").asString())
                .isEqualTo("The file is larger than 5 MB");
        assertThat(program.manager().get(groups.replace("groups", "ledger")).body().path("items").size()).isEqualTo(1);
    }

    private void refusedAsTooLarge(Map<String, String> files) {
        var before = program.manager().get("/api/playbooks").body();

        assertThat(program.manager().in("zh-CN").upload("/api/playbooks", files).refusal(413).path("detail").asString())
                .isEqualTo("上传的内容超过大小限制。");
        assertThat(program.manager().upload("/api/playbooks", files).refusal(413).path("detail").asString())
                .isEqualTo("The upload exceeds the size limit.");
        assertThat(program.manager().get("/api/playbooks").body()).isEqualTo(before);
    }

    private void publish(String key, String name) {
        var model = SmallModel.of(key, "standalone", "", null).replace("试办", name);
        program.manager().upload("/api/playbooks", Map.of(key + ".bpmn", model)).body();
    }

    private String nameOf(String key) {
        return program.manager().get("/api/playbooks").body().path("items").valueStream()
                .filter(item -> item.path("key").asString().equals(key))
                .map(item -> item.path("name").asString())
                .findFirst()
                .orElseThrow();
    }
}
