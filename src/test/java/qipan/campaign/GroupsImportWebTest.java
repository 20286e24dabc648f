package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentMatchers;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Bad files of groups: a clear message that names the line or field, and nothing stored. */
class GroupsImportWebTest extends CampaignWeb {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
    private static final String HEADER = "code,name,size,owner,host,tags\n";

    @Test
    void namesWrongColumns() throws Exception {
        refused(csv("code,title,size\ng1,群,100\n"))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("name")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("title")));
    }

    @Test
    void listsEachBadRowByItsLineAndImportsNone() throws Exception {
        refused(csv(HEADER + "g1,一群,100,anna,,\ng1,二群,100,,,\ng3,三群,501,,,\ng4,四群,many,nobody,,\n"))
                .andExpect(jsonPath("$.violations[*].element").value(hasItem("line 3")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 3')].rule").value(hasItem("unique")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 4')].rule").value(hasItem("size")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 5')].rule").value(hasItem("owner")));
    }

    @Test
    void takesTheChatInWeCom() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups").contentType("text/csv").content("code,name,size,chatId\ng1,一群,100,wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA\n"))
                .andExpect(status().isOk());
        verify(groups).upsert(any(), ArgumentMatchers.argThat(entries ->
                "wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA".equals(entries.iterator().next().chatId())));
    }

    @Test
    void saysWhichChatIsNone() throws Exception {
        refused(csv("code,name,size,chatId\ng1,一群,100,\"wr Og\"\n"))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 2')].rule").value(hasItem("chatId")));
    }

    @Test
    void countsLinesAsAnEditorDoes() throws Exception {
        refused(csv(HEADER + "\n\ng1,\"一\n群\",100,,,\ng1,二群,100,,,\n"))
                .andExpect(jsonPath("$.violations[*].element").value(contains("line 6")));
    }

    @Test
    void takesTheEncodingThatExcelWrites() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups")
                        .contentType("text/csv")
                        .content((HEADER + "g1,锦绣花园,100,,,新楼盘\n").getBytes(Charset.forName("GBK"))))
                .andExpect(status().isOk());
        verify(groups).upsert(any(), ArgumentMatchers.argThat(entries ->
                entries.iterator().next().name().equals("锦绣花园")));
    }

    @Test
    void refusesWhatIsNoTextAtAll() throws Exception {
        refused(mvc.perform(post("/api/campaigns/c1/groups")
                        .contentType("text/csv")
                        .content(new byte[] {(byte) 0xff, (byte) 0xff, 0x00, (byte) 0x80, (byte) 0xff})))
                .andExpect(jsonPath("$.detail").value(containsString("编码")));
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups").contentType("text/csv").content(new byte[10 * 1024 * 1024]))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("5 MB")));
        nothingStored();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("wrong columns", "code,title\ng1,one\n".getBytes(StandardCharsets.UTF_8), "violations[*].message"),
                Arguments.of("twice", (HEADER + "g1,one,9,,,\ng1,two,9,,,\n").getBytes(StandardCharsets.UTF_8),
                        "violations[*].message"),
                Arguments.of("too large", new byte[CsvText.MAX_BYTES + 1], "detail"),
                Arguments.of("no text", new byte[] {(byte) 0xff, (byte) 0xff, 0x00}, "detail"),
                Arguments.of("no rows", HEADER.getBytes(StandardCharsets.UTF_8), "detail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void saysWhyInChineseAndInEnglish(String what, byte[] file, String where) throws Exception {
        var upload = post("/api/campaigns/c1/groups").contentType("text/csv").content(file);
        assertThat(said(upload, where)).isNotEmpty().allMatch(CHINESE.asMatchPredicate());
        assertThat(said(upload.header("Accept-Language", "en"), where)).isNotEmpty().noneMatch(CHINESE.asMatchPredicate());
        nothingStored();
    }

    private List<String> said(MockHttpServletRequestBuilder upload, String where) throws Exception {
        var answer = mvc.perform(upload).andExpect(status().is4xxClientError()).andReturn().getResponse();
        Object texts = JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), "$." + where);
        return texts instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(texts.toString());
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups").contentType("text/csv").header("Accept-Language", "en").content(HEADER))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("The file has no rows"));
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void staffMayNotImport() throws Exception {
        csv(HEADER + "g1,一群,100,,,\n").andExpect(status().isForbidden());
        nothingStored();
    }

    private ResultActions csv(String text) throws Exception {
        return mvc.perform(post("/api/campaigns/c1/groups")
                .contentType("text/csv")
                .content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions refused(ResultActions answer) throws Exception {
        nothingStored();
        return answer.andExpect(status().isUnprocessableContent());
    }

    private void nothingStored() {
        verify(groups, never()).upsert(any(), any());
    }
}
