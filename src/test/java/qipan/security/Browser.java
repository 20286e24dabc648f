package qipan.security;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signs in as the login page does and keeps what a browser keeps. */
@TestComponent
class Browser {

    private final MockMvc mvc;

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** The two cookies of somebody who is signed in. */
    record Tab(Cookie session, Cookie csrf) {

        MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder request) {
            return request.cookie(session, csrf).header("X-XSRF-TOKEN", csrf.getValue());
        }

        /** A new session id replaces the old one, as in a browser. */
        Tab renewedBy(MockHttpServletResponse answer) {
            var renewed = answer.getCookie("SESSION");
            return new Tab(renewed == null ? session : renewed, csrf);
        }

        MockHttpServletRequestBuilder withoutCsrfOn(MockHttpServletRequestBuilder request) {
            return request.cookie(session, csrf);
        }
    }

    ResultActions trySignIn(String username, String password, String address) throws Exception {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        return mvc.perform(post("/api/session").contentType(APPLICATION_JSON).content(body).with(from(address)));
    }

    Tab signIn(String username) throws Exception {
        return signIn(username, "demo");
    }

    Tab signIn(String username, String password) throws Exception {
        var answer = trySignIn(username, password, "192.0.2.200").andReturn().getResponse();
        return new Tab(cookie(answer, "SESSION"), cookie(answer, "XSRF-TOKEN"));
    }

    ResultActions me(Tab tab) throws Exception {
        return mvc.perform(tab.on(get("/api/me")));
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) throws Exception {
        return Objects.requireNonNull(answer.getCookie(name), answer.getContentAsString());
    }

    static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
