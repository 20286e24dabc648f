package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SecurityModule
class OwnPasswordModuleTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";

    @Autowired
    MockMvc mvc;

    @Autowired
    Browser browser;

    @Test
    void keepsTheTabThatAsksAndEndsTheOthers() throws Exception {
        var here = newcomer("own.tab");
        var elsewhere = browser.signIn("own.tab", OLD);
        var answer = change(here, OLD, NEW).andExpect(status().isNoContent()).andReturn().getResponse();
        browser.me(here.renewedBy(answer)).andExpect(status().isOk());
        browser.me(elsewhere).andExpect(status().isUnauthorized());
        browser.trySignIn("own.tab", OLD, "192.0.2.60").andExpect(status().isUnauthorized());
        browser.trySignIn("own.tab", NEW, "192.0.2.60").andExpect(status().isOk());
    }

    @Test
    void isAudited(ApplicationEvents events) throws Exception {
        change(newcomer("own.audit"), OLD, NEW);
        assertThat(events.stream(AccountChanged.class)).last()
                .hasToString("AccountChanged[username=own.audit, action=passwordChanged, before={}, after={}]");
    }

    @Test
    void asksForTheCurrentPasswordWithoutEndingTheSession() throws Exception {
        var tab = newcomer("own.wrong");
        change(tab, "guessed it", NEW)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("current"))
                .andExpect(jsonPath("$.violations[0].message").value("当前密码不正确"));
        browser.me(tab).andExpect(status().isOk());
    }

    @Test
    void slowsDownWhoeverGuessesInAnOpenSession() throws Exception {
        var tab = newcomer("own.guess");
        ResultActions answer = change(tab, "guess 0", NEW);
        for (var guess = 1; guess < 10; guess++) {
            answer = change(tab, "guess " + guess, NEW);
        }
        answer.andExpect(status().isTooManyRequests());
    }

    @Test
    void refusesAWeakAndAnUnchangedPassword() throws Exception {
        var tab = newcomer("own.weak");
        change(tab, OLD, "short").andExpect(jsonPath("$.violations[0].rule").value("minLength"));
        change(tab, OLD, OLD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.violations[0].field").value("new"))
                .andExpect(jsonPath("$.violations[0].rule").value("same"));
    }

    @Test
    void isOpenToAuditorsButNotToTokens() throws Exception {
        mvc.perform(post("/api/me/password").with(httpBasic("auditor", "demo")).contentType(APPLICATION_JSON)
                        .content(body("wrong", NEW)))
                .andExpect(status().isUnprocessableContent());
        var secret = mvc.perform(post("/api/tokens").with(httpBasic("manager", "demo")).contentType(APPLICATION_JSON)
                        .content("{\"name\":\"robot\",\"expiresAt\":\"2099-01-01T00:00:00+08:00\"}"))
                .andReturn().getResponse().getContentAsString().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        mvc.perform(post("/api/me/password").header("Authorization", "Bearer " + secret).contentType(APPLICATION_JSON)
                        .content(body("demo", NEW)))
                .andExpect(status().isForbidden());
    }

    private Browser.Tab newcomer(String username) throws Exception {
        mvc.perform(post("/api/accounts").with(httpBasic("admin", "demo")).contentType(APPLICATION_JSON).content("""
                        {"username":"%s","name":"新人","password":"%s","roles":["staff"],"roleKeys":["main_ip"]}"""
                        .formatted(username, OLD)))
                .andExpect(status().isCreated());
        return browser.signIn(username, OLD);
    }

    private ResultActions change(Browser.Tab tab, String current, String wished) throws Exception {
        return mvc.perform(tab.on(post("/api/me/password")).contentType(APPLICATION_JSON)
                .content(body(current, wished)).with(Browser.from("192.0.2.61")));
    }

    private static String body(String current, String wished) {
        return "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(current, wished);
    }
}
