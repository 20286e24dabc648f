package qipan.shared.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import qipan.testing.WebTest;

/** Parts of the front end go out as the build packed them, to browsers that can read it. */
@WebTest(SpeakingController.class)
@Import(SpeakingController.class)
@WithMockUser(roles = "STAFF")
class PackedPagesWebTest {

    private static final String ASSET = "/assets/packed-for-test.js";

    @Autowired
    MockMvc mvc;

    @Test
    void packedAndForEver() throws Exception {
        mvc.perform(get(ASSET).header("Accept-Encoding", "gzip, deflate, br"))
                .andExpect(header().string("Content-Encoding", "br"))
                .andExpect(header().string("Vary", "Accept-Encoding"))
                .andExpect(header().string("Content-Type", "text/javascript"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(content().string("as if packed\n"));
    }

    @Test
    void plainToWhoCannotReadIt() throws Exception {
        mvc.perform(get(ASSET).header("Accept-Encoding", "gzip"))
                .andExpect(header().doesNotExist("Content-Encoding"))
                .andExpect(content().string("plain\n"));
    }
}
