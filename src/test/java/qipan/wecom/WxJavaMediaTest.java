package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.WeComApi.Created;
import qipan.wecom.WeComApi.Medium;

/** Uploads, and mass sends with pictures. */
class WxJavaMediaTest extends WeComServer {

    private static final String UPLOAD = "/cgi-bin/media/upload";
    private static final byte[] CONTENT = {(byte) 0xff, (byte) 0xd8, 1, 2, 3, 4, 5, 6};
    private static final String TAKEN =
            "{\"errcode\": 0, \"errmsg\": \"\", \"type\": \"image\", \"media_id\": \"3a8asd892asd8asd\", \"created_at\": \"1380000000\"}";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        // In the store a content has its hash for a name, and no ending: WeCom goes by the name that is told.
        file = Files.write(folder.resolve("b5bb9d8014a0f9b1"), CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"true, image, 海报.jpg", "false, file, 规则.pdf"})
    void uploadsAPictureOrAFileUnderItsName(boolean picture, String kind, String name) {
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(okJson(TAKEN)));

        assertThat(api.upload(picture, file, name)).isEqualTo(new Done<>("3a8asd892asd8asd"));

        WECOM.verify(postRequestedFor(urlPathEqualTo(UPLOAD))
                .withQueryParam("type", equalTo(kind))
                .withQueryParam("access_token", equalTo("token-1"))
                .withRequestBodyPart(aMultipart("media")
                        .withHeader("Content-Disposition", containing("filename=\"" + name + "\""))
                        .withBody(binaryEqualTo(CONTENT)).build()));
    }

    @Test
    void withATokenThatIsNoLongerTakenTheUploadBeginsAnew() {
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).inScenario("token").whenScenarioStateIs(STARTED).willSetStateTo("renewed")
                .willReturn(okJson("{\"errcode\": 42001, \"errmsg\": \"access_token expired\"}")));
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).inScenario("token").whenScenarioStateIs("renewed")
                .withMultipartRequestBody(aMultipart("media").withBody(binaryEqualTo(CONTENT))).willReturn(okJson(TAKEN)));

        assertThat(api.upload(true, file, "a.jpg")).isEqualTo(new Done<>("3a8asd892asd8asd"));

        WECOM.verify(2, getRequestedFor(urlPathEqualTo("/cgi-bin/gettoken")));
        WECOM.verify(2, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @CsvSource({
        "45009, reach max api daily quota limit, TooFast",
        "45033, api concurrent out of limit, TooFast",
        "42001, access_token expired, TooFast",
        "-1, system busy, Unknown",
        "40004, invalid media type, Refused",
        "40006, invalid file size, Refused",
        "45001, multimedia file size exceeds the limit, Refused"})
    void codesOfAnUploadSayWhetherAnotherTryMayHelp(int code, String words, String answer) {
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(okJson("{\"errcode\": %d, \"errmsg\": \"%s\"}".formatted(code, words))));

        var said = api.upload(true, file, "a.jpg");

        assertThat(said.getClass().getSimpleName()).isEqualTo(answer);
        assertThat(said.toString()).contains(String.valueOf(code)).doesNotContain("token-1");
    }

    @Test
    void noAnswerAndAFileThatIsGoneAreNoRefusal() {
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(aResponse().withStatus(429)));
        assertThat(api.upload(true, file, "a.jpg")).isEqualTo(new TooFast<>("HTTP 429"));
        WECOM.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(aResponse().withStatus(502)));
        assertThat(api.upload(true, file, "a.jpg")).isEqualTo(new Unknown<>("HTTP 502"));
        assertThat(api.upload(true, folder.resolve("gone"), "a.jpg")).isEqualTo(new Unknown<>("no answer: NoSuchFileException"));
    }

    @Test
    void picturesAndFilesGoWithTheTextInTheirOrder() {
        says("add_msg_template", "{\"errcode\": 0, \"errmsg\": \"ok\", \"msgid\": \"m1\"}");

        assertThat(api.create("ZhangSan", List.of("wr1"), "早上好", List.of(new Medium(true, "mediaA"), new Medium(false, "mediaB"))))
                .isEqualTo(new Done<>(new Created("m1", Set.of())));

        WECOM.verify(postRequestedFor(urlPathEqualTo(CONTACT + "add_msg_template")).withRequestBody(equalToJson("""
                {"chat_type": "group", "chat_id_list": ["wr1"], "sender": "ZhangSan", "allow_select": false, "text": {"content": "早上好"},
                 "attachments": [{"msgtype": "image", "image": {"media_id": "mediaA"}}, {"msgtype": "file", "file": {"media_id": "mediaB"}}]}""")));
    }

    @Test
    void aPictureThatWeComHasForgottenIsToldApart() {
        says("add_msg_template", "{\"errcode\": 40007, \"errmsg\": \"invalid media_id\"}");

        assertThat(api.create("ZhangSan", List.of("wr1"), "早上好", List.of(new Medium(true, "old"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.mediaGone()).isTrue();
                    assertThat(refused.reason()).startsWith("40007");
                });
    }
}
