package qipan.shared.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import qipan.testing.WebTest;

/** Of a request that nobody can answer, what is wrong with it. */
@WebTest(SpeakingController.class)
@Import(SpeakingController.class)
@WithMockUser(roles = "STAFF")
class BadRequestWebTest {

    @Autowired
    MockMvc mvc;

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
    void findsNothingAtAnUnknownApiAddressEvenForABrowser() throws Exception {
        mvc.perform(get("/api/nothing-here").header("Accept", "text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
    }
}
