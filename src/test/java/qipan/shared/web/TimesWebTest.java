package qipan.shared.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import qipan.testing.WebTest;

/** Times as they are written and read. */
@WebTest(SpeakingController.class)
@Import(SpeakingController.class)
@WithMockUser(roles = "STAFF")
class TimesWebTest {

    @Autowired
    MockMvc mvc;

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
