package qipan.shared.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
}
