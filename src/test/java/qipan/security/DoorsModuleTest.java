package qipan.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Who gets through which door, and what foreign pages cannot do. */
@SecurityModule
class DoorsModuleTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Browser browser;

    @Test
    void asksForBasicOnlyWhoTriedItOrUsesTheEngineInterface() throws Exception {
        mvc.perform(get("/api/me")).andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"));
        mvc.perform(get("/api/me").header("Authorization", "Basic !!!")).andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")));
        mvc.perform(get("/engine-rest/version")).andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Basic")));
        mvc.perform(get("/engine-rest/version").header("Sec-Fetch-Mode", "navigate"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().doesNotExist("WWW-Authenticate"));
    }

    @Test
    void refusesAChangeThatAForeignPageCouldHaveSent() throws Exception {
        var tab = browser.signIn("manager");
        mvc.perform(tab.withoutCsrfOn(delete("/api/session")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("页面已过期，请刷新后再试。"));
        mvc.perform(tab.withoutCsrfOn(post("/api/tokens")).header("X-XSRF-TOKEN", "guessed"))
                .andExpect(status().isForbidden());
        browser.me(tab).andExpect(status().isOk());
    }

    @Test
    void takesNoLoginFromAForeignForm() throws Exception {
        mvc.perform(post("/api/session").contentType(MediaType.TEXT_PLAIN)
                        .content("{\"username\":\"staff\",\"password\":\"demo\"}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void letsAuditorsReadAndChangeNothing() throws Exception {
        mvc.perform(get("/api/people").with(httpBasic("auditor", "demo"))).andExpect(status().isOk());
        mvc.perform(post("/api/anything").with(httpBasic("auditor", "demo"))).andExpect(status().isForbidden());
        mvc.perform(post("/api/me/calendar-feed").with(httpBasic("auditor", "demo"))).andExpect(status().isForbidden());
        mvc.perform(delete("/api/anything/1").with(httpBasic("auditor", "demo"))).andExpect(status().isForbidden());
        mvc.perform(put("/api/tasks/t1/comments/n1").with(httpBasic("auditor", "demo"))).andExpect(status().isForbidden());
    }

    @Test
    void opensTheDoorsThatAreOpenAndNoOthers() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus").with(httpBasic("manager", "demo"))).andExpect(status().isForbidden());
        mvc.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
        mvc.perform(get("/engine-rest/version").with(httpBasic("staff", "demo"))).andExpect(status().isForbidden());
        mvc.perform(get("/api/feeds/some-token.ics")).andExpect(status().isNotFound());
        mvc.perform(post("/api/feeds/some-token.ics")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me/calendar-feed")).andExpect(status().isUnauthorized());
        mvc.perform(post("/somewhere")).andExpect(status().isUnauthorized());
    }

    @Test
    void tellsBrowsersWhatOurPagesMayDo() throws Exception {
        mvc.perform(get("/api/session"))
                .andExpect(header().string("Content-Security-Policy", matchesPattern(".*; script-src 'self'( 'sha256-[^' ]+')?; .*")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("worker-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("manifest-src 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }
}
