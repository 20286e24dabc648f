package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SecurityModule
class AccountsModuleTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Browser browser;

    @Test
    void createsAPersonWhoCanSignIn(ApplicationEvents events) throws Exception {
        create("wang.xm", "correct horse", "staff", "main_ip")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.username").value("wang.xm"))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(content().string(not(Matchers.containsString("horse"))));
        browser.me(browser.signIn("wang.xm", "correct horse")).andExpect(jsonPath("$.roleKeys[0]").value("main_ip"));
        assertThat(events.stream(AccountChanged.class)).singleElement().satisfies(change -> {
            assertThat(change.username()).isEqualTo("wang.xm");
            assertThat(change.action()).isEqualTo("created");
            assertThat(change.after()).containsEntry("enabled", true).doesNotContainKey("password");
        });
    }

    @Test
    void refusesANameThatIsTaken() throws Exception {
        create("manager", "correct horse", "staff", "main_ip")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("用户名“manager”已被使用。"));
        create("system", "correct horse", "staff", "main_ip")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("用户名“system”是系统保留的。"));
    }

    @Test
    void namesAllThatIsWrongWithAnAccount() throws Exception {
        create("li", "short", "boss", "juggler")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("roles"))
                .andExpect(jsonPath("$.violations[1].field").value("roleKeys"))
                .andExpect(jsonPath("$.violations[2].field").value("password"))
                .andExpect(jsonPath("$.violations[2].message").value("密码至少要有 8 个字符"));
        create("Li Lei", "correct horse", "staff", "main_ip")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.violations[0].field").value("username"))
                .andExpect(jsonPath("$.violations[0].message").value(Matchers.startsWith("用户名只能用")));
    }

    @Test
    void disablesAPersonAtOnce() throws Exception {
        create("zhao", "correct horse", "staff", "main_ip").andExpect(status().isCreated());
        var tab = browser.signIn("zhao", "correct horse");
        change("zhao", "{\"name\":\"赵\",\"roles\":[\"staff\"],\"roleKeys\":[\"main_ip\"],\"enabled\":false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.enabled").value(false));
        browser.me(tab).andExpect(status().isUnauthorized());
        browser.trySignIn("zhao", "correct horse", "192.0.2.20").andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic("zhao", "correct horse"))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/people").param("role", "main_ip").with(httpBasic("staff", "demo")))
                .andExpect(jsonPath("$.items[?(@.username == 'zhao')]", hasSize(0)));
    }

    @Test
    void takesARightAwayFromSomebodyWhoIsSignedIn() throws Exception {
        create("qian", "correct horse", "admin", "main_ip").andExpect(status().isCreated());
        var tab = browser.signIn("qian", "correct horse");
        mvc.perform(tab.on(get("/api/accounts"))).andExpect(status().isOk());
        change("qian", "{\"name\":\"钱\",\"roles\":[\"staff\"]}").andExpect(status().isOk());
        mvc.perform(tab.on(get("/api/accounts"))).andExpect(status().isForbidden());
    }

    @Test
    void endsSessionsAndBasicWhenThePasswordIsReset() throws Exception {
        create("sun", "correct horse", "staff", "main_ip").andExpect(status().isCreated());
        var tab = browser.signIn("sun", "correct horse");
        mvc.perform(get("/api/me").with(httpBasic("sun", "correct horse"))).andExpect(status().isOk());
        change("sun", "{\"name\":\"孙\",\"roles\":[\"staff\"],\"password\":\"battery staple\"}")
                .andExpect(status().isOk());
        browser.me(tab).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic("sun", "correct horse"))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/me").with(httpBasic("sun", "battery staple"))).andExpect(status().isOk());
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        change("admin", "{\"name\":\"顾安\",\"roles\":[\"staff\"]}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("至少要保留一个启用的系统管理员。"));
        change("admin", "{\"name\":\"顾安\",\"roles\":[\"admin\"],\"enabled\":false}").andExpect(status().isConflict());
    }

    @Test
    void findsNobodyToChange() throws Exception {
        change("nobody", "{\"name\":\"无\",\"roles\":[\"staff\"]}").andExpect(status().isNotFound());
    }

    @Test
    void listsAccountsPageByPage() throws Exception {
        var next = mvc.perform(get("/api/accounts?limit=2&q=main_ip").with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[0].username").value("main_ip"))
                .andExpect(jsonPath("$.total").value("5"))
                .andReturn().getResponse().getContentAsString().replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        mvc.perform(get("/api/accounts?limit=2&q=main_ip").param("after", next).with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.items[0].username").value("main_ip3"));
        mvc.perform(get("/api/accounts?after=rubbish!").with(httpBasic("admin", "demo")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        for (var username : new String[] {"manager", "staff", "auditor"}) {
            mvc.perform(get("/api/accounts").with(httpBasic(username, "demo"))).andExpect(status().isForbidden());
            mvc.perform(post("/api/accounts").with(httpBasic(username, "demo")).contentType(APPLICATION_JSON)
                            .content(body("intruder", "correct horse", "admin", "main_ip")))
                    .andExpect(status().isForbidden());
        }
    }

    private ResultActions create(String username, String password, String role, String roleKey) throws Exception {
        return mvc.perform(post("/api/accounts").with(httpBasic("admin", "demo")).contentType(APPLICATION_JSON)
                .content(body(username, password, role, roleKey)));
    }

    private ResultActions change(String username, String body) throws Exception {
        return mvc.perform(put("/api/accounts/" + username).with(httpBasic("admin", "demo"))
                .contentType(APPLICATION_JSON).content(body));
    }

    private static String body(String username, String password, String role, String roleKey) {
        return """
                {"username":"%s","name":"名字","password":"%s","roles":["%s"],"roleKeys":["%s"]}"""
                .formatted(username, password, role, roleKey);
    }
}
