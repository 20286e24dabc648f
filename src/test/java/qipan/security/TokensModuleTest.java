package qipan.security;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SecurityModule
class TokensModuleTest {

    @Autowired
    MockMvc mvc;

    @Test
    void letsAScriptInWithoutSessionAndCsrf() throws Exception {
        var token = issue("manager", "{\"name\":\"robot\"}");
        me(token).andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("manager"))
                .andExpect(jsonPath("$.roles[0]").value("manager"));
        mvc.perform(post("/api/anything").header("Authorization", bearer(token))).andExpect(status().isNotFound());
    }

    @Test
    void showsTheSecretOnce() throws Exception {
        var token = issue("logistics", "{\"name\":\"parcel robot\"}");
        mvc.perform(get("/api/tokens").with(httpBasic("logistics", "demo")))
                .andExpect(jsonPath("$.items[0].name").value("parcel robot"))
                .andExpect(jsonPath("$.items[0].scopes", containsInAnyOrder("staff", "integration")))
                .andExpect(content().string(not(containsString(token.path("token").stringValue()))));
    }

    @Test
    void mayDoLessThanItsOwner() throws Exception {
        var token = issue("project_lead", "{\"name\":\"x\",\"scopes\":[\"staff\"]}");
        me(token).andExpect(jsonPath("$.roles", hasSize(1))).andExpect(jsonPath("$.roles[0]").value("staff"));
        mvc.perform(get("/engine-rest/version").header("Authorization", bearer(token)))
                .andExpect(status().isForbidden());
    }

    @Test
    void mayNotDoMoreThanItsOwner() throws Exception {
        tryIssue("staff", "{\"name\":\"x\",\"scopes\":[\"admin\",\"staff\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("scopes"))
                .andExpect(jsonPath("$.violations[0].message").value(containsString("admin")));
        tryIssue("auditor", "{\"name\":\"x\",\"scopes\":[\"integration\"]}").andExpect(status().isUnprocessableContent());
        tryIssue("staff", "{\"name\":\"x\",\"scopes\":[]}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void makesNoFurtherTokens() throws Exception {
        var token = issue("manager", "{\"name\":\"x\",\"scopes\":[\"integration\"]}");
        mvc.perform(post("/api/tokens").header("Authorization", bearer(token)).contentType(APPLICATION_JSON)
                .content("{\"name\":\"child\"}")).andExpect(status().isForbidden());
        mvc.perform(post("/api/me/calendar-feed").header("Authorization", bearer(token))).andExpect(status().isForbidden());
    }

    @Test
    void expires() throws Exception {
        tryIssue("staff", "{\"name\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00+08:00\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("expiresAt"));
        issue("staff", "{\"name\":\"x\",\"expiresAt\":\"2099-01-01T00:00:00+08:00\"}");
    }

    @Test
    void isRevokedByItsOwnerOrAnAdministrator() throws Exception {
        var first = issue("staff", "{\"name\":\"first\"}");
        var second = issue("staff", "{\"name\":\"second\"}");
        revoke("manager", first).andExpect(status().isNotFound());
        me(first).andExpect(status().isOk());
        revoke("staff", first).andExpect(status().isNoContent());
        revoke("admin", second).andExpect(status().isNoContent());
        me(first).andExpect(status().isUnauthorized()).andExpect(jsonPath("$.detail").value("访问令牌无效或已过期。"));
        me(second).andExpect(status().isUnauthorized());
    }

    @Test
    void isMadeForSomebodyElseByAdministratorsOnly() throws Exception {
        tryIssue("manager", "{\"name\":\"x\",\"username\":\"staff\"}").andExpect(status().isForbidden());
        me(issue("admin", "{\"name\":\"x\",\"username\":\"staff\"}"))
                .andExpect(jsonPath("$.username").value("staff"));
        tryIssue("admin", "{\"name\":\"x\",\"username\":\"nobody\"}").andExpect(status().isNotFound());
    }

    @Test
    void isAskedForWithoutSigningInInVain() throws Exception {
        mvc.perform(post("/api/tokens").contentType(APPLICATION_JSON).content("{\"name\":\"x\"}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").header("Authorization", "Bearer qipan_invented")).andExpect(status().isUnauthorized());
    }

    private JsonNode issue(String username, String body) throws Exception {
        var answer = tryIssue(username, body).andExpect(status().isCreated()).andReturn().getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private ResultActions tryIssue(String username, String body) throws Exception {
        return mvc.perform(post("/api/tokens").with(httpBasic(username, "demo"))
                .contentType(APPLICATION_JSON).content(body));
    }

    private ResultActions revoke(String username, JsonNode token) throws Exception {
        return mvc.perform(delete("/api/tokens/" + token.path("id").stringValue()).with(httpBasic(username, "demo")));
    }

    private ResultActions me(JsonNode token) throws Exception {
        return mvc.perform(get("/api/me").header("Authorization", bearer(token)));
    }

    private static String bearer(JsonNode token) {
        return "Bearer " + token.path("token").stringValue();
    }
}
