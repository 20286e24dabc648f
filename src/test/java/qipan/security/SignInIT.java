package qipan.security;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import qipan.testing.MySql;

/** What this module and the calendar store, on a real MySQL: accounts, sessions, tokens, legal days. */
@SpringBootTest(classes = SignInIT.Application.class)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SignInIT {

    @Autowired
    MockMvc mvc;

    @Autowired
    Browser browser;

    @DynamicPropertySource
    static void onMySql(DynamicPropertyRegistry properties) {
        var database = MySql.fresh(SignInIT.class);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
    }

    @Test
    void keepsASessionUntilItIsClosed() throws Exception {
        var tab = browser.signIn("manager");
        browser.me(tab).andExpect(jsonPath("$.name").value("秦岚"));
        mvc.perform(tab.on(delete("/api/session"))).andExpect(status().isNoContent());
        browser.me(tab).andExpect(status().isUnauthorized());
    }

    @Test
    void changesAnAccountAndItsRights() throws Exception {
        mvc.perform(post("/api/accounts").with(httpBasic("admin", "demo")).contentType(APPLICATION_JSON).content("""
                {"username":"wang","name":"王小明","password":"correct horse","roles":["staff"],"roleKeys":["main_ip"]}"""))
                .andExpect(status().isCreated());
        mvc.perform(put("/api/accounts/wang").with(httpBasic("admin", "demo")).contentType(APPLICATION_JSON)
                        .content("{\"name\":\"王小明\",\"roles\":[\"auditor\"],\"enabled\":true}"))
                .andExpect(status().isOk());
        mvc.perform(get("/api/me").with(httpBasic("wang", "correct horse")))
                .andExpect(jsonPath("$.roles[0]").value("auditor"))
                .andExpect(jsonPath("$.roleKeys").isEmpty());
    }

    @Test
    void keepsTokens() throws Exception {
        mvc.perform(post("/api/tokens").with(httpBasic("staff", "demo")).contentType(APPLICATION_JSON)
                        .content("{\"name\":\"robot\",\"expiresAt\":\"2099-01-01T00:00:00+08:00\"}"))
                .andExpect(status().isCreated());
        mvc.perform(get("/api/tokens").with(httpBasic("staff", "demo")))
                .andExpect(jsonPath("$.items[0].expiresAt").value("2099-01-01T00:00:00+08:00"));
    }

    @Test
    void keepsLegalDays() throws Exception {
        var year = "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}";
        for (var again = 0; again < 2; again++) {
            mvc.perform(put("/api/calendar/2027").with(httpBasic("admin", "demo"))
                    .contentType(APPLICATION_JSON).content(year)).andExpect(status().isOk());
        }
        mvc.perform(get("/api/calendar/2027").with(httpBasic("staff", "demo")))
                .andExpect(jsonPath("$.days[0].date").value("2027-01-01"))
                .andExpect(jsonPath("$.changedBy").value("admin"));
    }

    @ConfigurationPropertiesScan({"qipan.security", "qipan.calendar"})
    @ComponentScan("qipan.calendar")
    @Import(SecurityModule.Application.class)
    static class Application {}
}
