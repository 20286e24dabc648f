package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SecurityModule
class SignInModuleTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Browser browser;

    @Test
    void tellsTheLoginPageWhoCanSignInToTheDemo() throws Exception {
        mvc.perform(get("/api/session"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.authenticated").value(false))
                .andExpect(jsonPath("$.demo").value(true))
                .andExpect(jsonPath("$.demoAccounts[0].username").value("admin"))
                .andExpect(jsonPath("$.demoAccounts[1].roles[0]").value("manager"))
                .andExpect(cookie().exists("XSRF-TOKEN"))
                .andExpect(cookie().httpOnly("XSRF-TOKEN", false));
    }

    @Test
    void signsInAndOut() throws Exception {
        browser.trySignIn(" Manager ", "demo", "192.0.2.10")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("manager"))
                .andExpect(jsonPath("$.roleKeys[0]").value("project_lead"))
                .andExpect(cookie().httpOnly("SESSION", true))
                .andExpect(cookie().sameSite("SESSION", "Lax"));
        var tab = browser.signIn("manager");
        browser.me(tab).andExpect(status().isOk()).andExpect(jsonPath("$.roles[0]").value("manager"));
        mvc.perform(tab.on(delete("/api/session"))).andExpect(status().isNoContent());
        browser.me(tab).andExpect(status().isUnauthorized());
    }

    @Test
    void sendsTheSessionCookieOverHttpsOnlyWhenThereIsHttps() throws Exception {
        mvc.perform(post("/api/session").secure(true).contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"staff\",\"password\":\"demo\"}"))
                .andExpect(cookie().secure("SESSION", true));
    }

    @Test
    void refusesAWrongPasswordWithoutMakingTheBrowserAsk() throws Exception {
        browser.trySignIn("staff", "wrong", "192.0.2.11")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("用户名或密码不正确。"))
                .andExpect(header().doesNotExist("WWW-Authenticate"));
    }

    @Test
    void saysTheSameToAnUnknownName() throws Exception {
        browser.trySignIn("nobody", "wrong", "192.0.2.11")
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("用户名或密码不正确。"));
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        browser.trySignIn("", "", "192.0.2.11")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations", hasSize(2)));
    }

    @Test
    void makesAGuesserWaitEvenWithTheRightPasswordAtLast() throws Exception {
        for (var i = 0; i < 5; i++) {
            browser.trySignIn("trainer", "guess" + i, "192.0.2.12").andExpect(status().isUnauthorized());
        }
        browser.trySignIn("trainer", "demo", "192.0.2.12")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().longValue("Retry-After", 30L))
                .andExpect(jsonPath("$.detail").value(startsWith("登录失败次数过多")));
        mvc.perform(get("/api/me").with(httpBasic("trainer", "demo")).with(Browser.from("192.0.2.12")))
                .andExpect(status().isTooManyRequests());
        browser.trySignIn("trainer", "demo", "192.0.2.13").andExpect(status().isOk());
    }

    @Test
    void makesAScriptWaitThatGuessesByBasic() throws Exception {
        for (var i = 0; i < 5; i++) {
            mvc.perform(get("/api/me").with(httpBasic("finance", "guess" + i)).with(Browser.from("192.0.2.14")))
                    .andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/api/me").with(httpBasic("finance", "demo")).with(Browser.from("192.0.2.14")))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().longValue("Retry-After", 30L));
    }

    @Test
    void letsScriptsInByBasicWithoutASession() throws Exception {
        mvc.perform(get("/api/me").with(httpBasic("auditor", "demo")))
                .andExpect(status().isOk())
                .andExpect(cookie().doesNotExist("SESSION"))
                .andExpect(cookie().doesNotExist("XSRF-TOKEN"));
    }

    @Test
    void givesANewSessionIdAtEachLogin() throws Exception {
        var first = browser.signIn("staff").session().getValue();
        var again = mvc.perform(post("/api/session").cookie(new Cookie("SESSION", first))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"username\":\"staff\",\"password\":\"demo\"}"))
                .andReturn().getResponse().getCookie("SESSION");
        assertThat(again).isNotNull();
        assertThat(again.getValue()).isNotEqualTo(first);
        mvc.perform(get("/api/me").cookie(new Cookie("SESSION", first))).andExpect(status().isUnauthorized());
    }

    @Test
    void givesNoSessionToAnInventedId() throws Exception {
        mvc.perform(get("/api/me").cookie(new Cookie("SESSION", "aW52ZW50ZWQ="))).andExpect(status().isUnauthorized());
    }

    @Test
    void findsWhoHoldsAJob() throws Exception {
        mvc.perform(get("/api/people").param("role", "main_ip").with(httpBasic("staff", "demo")))
                .andExpect(jsonPath("$.items", hasSize(greaterThan(4))))
                .andExpect(jsonPath("$.items[0].roleKeys[0]").exists());
        mvc.perform(get("/api/people").param("role", "mainip").with(httpBasic("staff", "demo")))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/api/roles").with(httpBasic("staff", "demo")))
                .andExpect(jsonPath("$.items", hasSize(35)))
                .andExpect(jsonPath("$.items[0].zh").value("一把手/项目发起人"));
    }
}
