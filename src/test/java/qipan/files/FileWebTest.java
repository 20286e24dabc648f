package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import qipan.files.ReadingFiles.Readable;
import qipan.shared.FileLink;
import qipan.shared.Refusal;
import qipan.testing.WebTest;

@WebTest(FileController.class)
@WithMockUser(username = "anna", roles = "STAFF")
class FileWebTest {

    private static final String ID = "0198f0aa-0000-7000-8000-000000000001";

    @Autowired
    MockMvc mvc;

    @MockitoBean
    TakingFiles taking;

    @MockitoBean
    ReadingFiles reading;

    @TempDir
    Path folder;

    @Test
    void answersWithTheLinkThatAnAnswerHolds() throws Exception {
        given(taking.take(any(), eq(4L), eq("a.jpg"))).willReturn(file("image/jpeg", "a.jpg"));

        var answer = mvc.perform(multipart("/api/files").file(part()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", endsWith("/api/files/" + ID)))
                .andExpect(jsonPath("$.mediaType").value("image/jpeg"))
                .andExpect(jsonPath("$.link").value(startsWith("http://")))
                .andReturn();

        assertThat(FileLink.idIn(answer.getResponse().getHeader("Location"))).contains(ID);
    }

    @Test
    void showsAPhotoAsAPhotoAndNothingElse() throws Exception {
        gives("image/jpeg", "现场.jpg");

        mvc.perform(get("/api/files/" + ID))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Content-Disposition", startsWith("inline; filename")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "no-cache, private"));
    }

    @Test
    void offersADocumentForSaving() throws Exception {
        gives("application/pdf", "合同.pdf");

        mvc.perform(get("/api/files/" + ID)).andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void sendsNothingAgainThatTheBrowserHas() throws Exception {
        gives("image/jpeg", "a.jpg");

        mvc.perform(get("/api/files/" + ID).header("If-None-Match", "\"sha\"")).andExpect(status().isNotModified());
    }

    @Test
    void whatIsNotForYouIsNotThere() throws Exception {
        given(reading.get(ID)).willThrow(Refusal.notFound("files.unknown"));

        mvc.perform(get("/api/files/" + ID)).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value(containsString("找不到这个文件")));
    }

    @Test
    void aFullDiskIsNoFaultOfThePerson() throws Exception {
        given(taking.take(any(), anyLong(), any())).willThrow(new Refusal(Refusal.Kind.UNAVAILABLE, "files.cannotKeep", List.of()));

        mvc.perform(multipart("/api/files").file(part())).andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").value(containsString("存储空间可能已满")));
        mvc.perform(multipart("/api/files").file(part()).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.detail").value(containsString("no space left")));
    }

    @Test
    void asksForTheFile() throws Exception {
        mvc.perform(multipart("/api/files")).andExpect(status().isBadRequest());
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void anAuditorHandsNothingIn() throws Exception {
        mvc.perform(multipart("/api/files").file(part())).andExpect(status().isForbidden());
    }

    private void gives(String type, String name) throws IOException {
        var content = Files.writeString(folder.resolve("content"), "abcd");
        given(reading.get(ID)).willReturn(new Readable(file(type, name), content));
    }

    private static StoredFile file(String type, String name) {
        return new StoredFile(ID, "sha", name, type, 4, "anna", Instant.parse("2026-03-02T04:00:00Z"));
    }

    private static MockMultipartFile part() {
        return new MockMultipartFile("file", "a.jpg", "image/jpeg", "abcd".getBytes());
    }
}
