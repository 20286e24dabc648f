package qipan.playbook.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import qipan.engine.Models;
import qipan.playbook.PublishingStand;
import qipan.testing.WebTest;

/** Somebody publishes models over HTTP. */
@WebTest(PublishingController.class)
@Import(PublishingStand.class)
@WithMockUser(username = "manager", roles = "MANAGER")
abstract class PublishingWeb {

    @Autowired
    MockMvc mvc;

    @Autowired
    Models models;

    @BeforeEach
    void forget() {
        clearInvocations(models);
    }

    ResultActions publish(MockMultipartFile file) throws Exception {
        return mvc.perform(multipart("/api/playbooks").file(file));
    }

    static MockMultipartHttpServletRequestBuilder dryRun(String model) {
        var request = multipart("/api/playbooks").file(file("m.bpmn", model));
        request.param("dryRun", "true");
        return request;
    }

    static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    void verifyNothingStored() {
        verify(models, never()).deploy(anyString(), any(), anyMap(), anyBoolean());
    }
}
