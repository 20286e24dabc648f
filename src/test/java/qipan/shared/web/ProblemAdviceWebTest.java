package qipan.shared.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import qipan.testing.WebTest;

@WebTest(SpeakingController.class)
@Import(SpeakingController.class)
@WithMockUser(roles = "STAFF")
class ProblemAdviceWebTest {

    @Autowired
    MockMvc mvc;

    @Test
    void refusesInChineseByDefault() throws Exception {
        mvc.perform(get("/api/speaking/conflict"))
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("与当前状态冲突"))
                .andExpect(jsonPath("$.detail").value("内容刚被别人修改，请刷新后再试。"))
                .andExpect(jsonPath("$.status").value(409));
    }

    @Test
    void refusesInEnglishWhenAsked() throws Exception {
        mvc.perform(get("/api/speaking/conflict").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"))
                .andExpect(jsonPath("$.title").value("In conflict with the current state"));
    }

    @Test
    void takesChineseForALanguageItDoesNotSpeak() throws Exception {
        mvc.perform(get("/api/speaking/conflict").header("Accept-Language", "fr"))
                .andExpect(jsonPath("$.title").value("与当前状态冲突"));
    }

    @Test
    void listsWhatIsWrongByFieldAndElement() throws Exception {
        mvc.perform(get("/api/speaking/invalid"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("start"))
                .andExpect(jsonPath("$.violations[0].rule").value("type"))
                .andExpect(jsonPath("$.violations[0].message").value("值的类型或格式不对"))
                .andExpect(jsonPath("$.violations[0].element").doesNotExist())
                .andExpect(jsonPath("$.violations[1].element").value("line 7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-connection", "no-server"})
    void isBusyForAWhileWithoutADatabase(String trouble) throws Exception {
        mvc.perform(get("/api/speaking/" + trouble))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "3"))
                .andExpect(jsonPath("$.title").value("服务暂不可用"))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void whoLosesADeadlockLosesARace() throws Exception {
        mvc.perform(get("/api/speaking/deadlock"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("内容刚被别人修改，请刷新后再试。"));
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        mvc.perform(get("/api/speaking/later"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "90"));
    }

    @Test
    void hidesWhatWentWrongInsideButGivesTheRequestId() throws Exception {
        mvc.perform(get("/api/speaking/broken").header("X-Request-Id", "request-4711"))
                .andExpect(status().isInternalServerError())
                .andExpect(header().string("X-Request-Id", "request-4711"))
                .andExpect(jsonPath("$.requestId").value("request-4711"))
                .andExpect(jsonPath("$.detail").value(containsString("request-4711")))
                .andExpect(content().string(not(containsString("secret"))));
    }

    @Test
    void replacesARequestIdThatCouldForgeLogLines() throws Exception {
        mvc.perform(get("/api/speaking/conflict").header("X-Request-Id", "evil\nline"))
                .andExpect(header().string("X-Request-Id", not(containsString("evil"))));
    }

    @Test
    void namesTheFieldThatBreaksAConstraint() throws Exception {
        mvc.perform(post("/api/speaking").contentType(APPLICATION_JSON).content("{\"name\":\" \",\"count\":1}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("name"))
                .andExpect(jsonPath("$.violations[0].rule").value("required"));
    }

    @Test
    void namesTheFieldOfTheWrongType() throws Exception {
        mvc.perform(post("/api/speaking").contentType(APPLICATION_JSON).content("{\"name\":\"x\",\"count\":\"many\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("count")))
                .andExpect(jsonPath("$.detail").value("“count”的值类型不对。"));
    }

    @Test
    void refusesBrokenJson() throws Exception {
        mvc.perform(post("/api/speaking").contentType(APPLICATION_JSON).content("{\"name\":"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("请求内容不是有效的 JSON。"));
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        mvc.perform(post("/api/speaking").contentType("text/plain").content("hello"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.detail").value(containsString("text/plain")));
    }

    @Test
    void readsNoYaml() throws Exception {
        mvc.perform(post("/api/speaking").contentType("application/yaml").content("name: x"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void refusesAMethodThatIsNotThere() throws Exception {
        mvc.perform(post("/api/speaking/conflict"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.detail").value("这个地址不支持 POST。"));
    }

    @Test
    void namesTheMissingParameter() throws Exception {
        mvc.perform(get("/api/speaking/parameter"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("缺少参数 number。"));
    }

    @Test
    void namesTheParameterOfTheWrongType() throws Exception {
        mvc.perform(get("/api/speaking/parameter").param("number", "many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("参数 number 的值不对：many。"));
    }

    @Test
    void namesTheParameterOutOfRange() throws Exception {
        mvc.perform(get("/api/speaking/parameter").param("number", "101"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("number"))
                .andExpect(jsonPath("$.violations[0].rule").value("max"));
    }

    @Test
    void namesTheMissingPart() throws Exception {
        mvc.perform(multipart("/api/speaking/upload"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("缺少上传内容 files。"));
    }

    @Test
    void refusesAnUploadThatIsTooLarge() throws Exception {
        mvc.perform(get("/api/speaking/too-large"))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.detail").value("上传的内容超过大小限制。"));
    }

    @Test
    void answersADuplicateKeyAsConflict() throws Exception {
        mvc.perform(get("/api/speaking/duplicate"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("已经存在相同的内容。"));
    }

    @Test
    void answersALostRaceAsConflict() throws Exception {
        mvc.perform(get("/api/speaking/lost-race"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("内容刚被别人修改，请刷新后再试。"));
    }

    @Test
    void findsNothingAtAnUnknownApiAddressEvenForABrowser() throws Exception {
        mvc.perform(get("/api/nothing-here").header("Accept", "text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void writesTimesWithTheOffsetOfShanghai() throws Exception {
        mvc.perform(get("/api/speaking/times"))
                .andExpect(jsonPath("$.instant").value("2026-03-01T20:00:00+08:00"))
                .andExpect(jsonPath("$.date").value("2026-03-01T20:00:00.5+08:00"))
                .andExpect(jsonPath("$.day").value("2026-03-01"));
    }

    @Test
    void readsTimesWithAnyOffset() throws Exception {
        mvc.perform(post("/api/speaking/times").contentType(APPLICATION_JSON)
                        .content("{\"instant\":\"2026-03-01T12:00:00Z\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.instant").value("2026-03-01T20:00:00+08:00"));
    }
}
