package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Api.Answer;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A photo on its way from a phone into an answer and to those who may look at it. */
@ProgramTest
class EvidenceTest {

    private static final String PLAYBOOK = "evidence";
    private static final String FILES = "/api/files";

    private static final String FORM = """
            {"type": "default", "id": "evidence-form", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [
               {"type": "text", "id": "text_header", "text": "自检"},
               {"type": "dynamiclist", "id": "field_items", "path": "items", "label": "标准项", "components": [
                 {"type": "textfield", "id": "field_photo", "key": "photo", "label": "照片",
                  "validate": {"required": true, "pattern": "^https?://\\\\S+$", "validationType": "custom"},
                  "properties": {"upload": "photo"}}]},
               {"type": "textfield", "id": "field_paper", "key": "paper", "label": "合同", "properties": {"upload": "file"}}
             ]}""";

    @Autowired
    Program program;

    private String task;

    @BeforeEach
    void aTaskThatAsksForPhotos() {
        task = TaskOfTwo.launched(program, PLAYBOOK, "userTask_ev01_inspect", FORM).task();
    }

    @Test
    void isSeenByThoseWhoSeeTheTaskAndByNobodyElse() {
        var photo = handIn("main_ip", "../../现场.html", photo());
        assertThat(photo.path("name").asString()).isEqualTo("现场.html.png");
        var file = FILES + "/" + photo.path("id").asString();
        assertThat(program.as("community_lead").get(file).status()).isEqualTo(404);

        complete(photo).body();

        assertThat(program.as("main_ip").get(file).header("Content-Type")).contains("image/png");
        assertThat(program.as("community_lead").get(file).status()).isEqualTo(200);
        assertThat(program.as("auditor").get(file).status()).isEqualTo(200);
        assertThat(program.manager().get(file).header("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(program.as("staff").in("zh-CN").get(file).refusal(404).path("detail").asString()).contains("没有权限");
        assertThat(program.as("main_ip").get("/api/tasks/" + task).body().at("/values/items/0/photo"))
                .isEqualTo(photo.path("link"));
        var told = program.manager().get("/api/audit/events?limit=200&actor=main_ip").body().toString();
        assertThat(told).contains("file.upload", photo.path("id").asString());
    }

    @Test
    void ofSomebodyElseOrOfNobodyOrOfTheWrongKindIsRefusedAtItsFieldAndTheTaskStaysOpen() {
        var stolen = handIn("staff", "a.png", photo());
        var paper = handIn("main_ip", "a.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        var unknown = stolen.path("link").asString().replaceAll(".{8}$", "00000000");

        for (var link : List.of(stolen.path("link").asString(), unknown)) {
            var answer = complete(link, null).refusal(422);
            assertThat(answer.at("/violations/0/field").asString()).isEqualTo("items[0].photo");
            assertThat(answer.at("/violations/0/message").asString()).contains("照片");
        }
        assertThat(complete(paper.path("link").asString(), null).refusal(422).at("/violations/0/rule").asString()).isEqualTo("photo");
        assertThat(program.as("main_ip").get(FILES + "/" + stolen.path("id").asString()).status()).isEqualTo(404);

        complete("https://example.com/a.jpg", paper.path("link").asString()).body();
    }

    @Test
    void isTakenByItsContentOnly() {
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(refused(422, "photo.jpg", page)).contains("text/html");
        assertThat(refused(422, "photo.jpg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII)))
                .contains("image/svg+xml");
        assertThat(refused(422, "photo.png", Arrays.copyOf(photo(), 60))).contains("损坏");
        assertThat(refused(413, "photo.jpg", new byte[11 * 1024 * 1024])).isEqualTo("文件超过 10 MB，请压缩后再上传");
        assertThat(refused(413, "photo.jpg", new byte[33 * 1024 * 1024])).isEqualTo("上传的内容超过大小限制。");
        assertThat(refused(422, "photo.jpg", new byte[0])).isEqualTo("文件是空的");
        assertThat(program.as("auditor").uploadFile(FILES, "a.png", photo()).status()).isEqualTo(403);
    }

    private String refused(int status, String name, byte[] content) {
        return program.as("main_ip").in("zh-CN").uploadFile(FILES, name, content).refusal(status).path("detail").asString();
    }

    private JsonNode handIn(String who, String name, byte[] content) {
        return program.as(who).uploadFile(FILES, name, content).body();
    }

    private Answer complete(JsonNode photo) {
        return complete(photo.path("link").asString(), null);
    }

    private Answer complete(String photo, String paper) {
        var values = new HashMap<String, Object>(Map.of("items", List.of(Map.of("photo", photo))));
        values.put("paper", paper);
        return program.as("main_ip").in("zh-CN").post("/api/tasks/" + task + "/complete", Map.of("values", values));
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 150, BufferedImage.TYPE_3BYTE_BGR), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
