package qipan.playbook.modeler;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.playbook.PublishingStand;
import qipan.playbook.TestModel;
import qipan.shared.BusinessKey;
import qipan.testing.WebTest;

/** The requests are those that Camunda Modeler 5 sends. */
@WebTest(EngineRestController.class)
@Import({PublishingStand.class, ModelerProblems.class})
@WithMockUser(username = "manager", roles = "MANAGER")
class EngineRestWebTest {

    private static final Playbook PLAYBOOK = new Playbook(
            "p:2:id", "p", 2, "流程", "Process", "standalone", null, List.of(), List.of(), null, List.of(), List.of(),
            List.of(), false, List.of(), List.of());

    @Autowired
    MockMvc mvc;

    @Autowired
    Models models;

    @MockitoBean
    Playbooks playbooks;

    @MockitoBean
    Processes processes;

    @BeforeEach
    void forget() {
        clearInvocations(models);
    }

    @Test
    void answersTheConnectionCheck() throws Exception {
        mvc.perform(get("/engine-rest/deployment?maxResults=0"))
                .andExpect(status().isOk())
                .andExpect(content().json("[]"));
        mvc.perform(get("/engine-rest/version")).andExpect(jsonPath("$.version").value("7.24.0"));
    }

    @Test
    void deploys() throws Exception {
        mvc.perform(deployment(TestModel.sound()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("deployment-1"))
                .andExpect(jsonPath("$.name").value("diagram"))
                .andExpect(jsonPath("$.source").value("Camunda Modeler"))
                .andExpect(jsonPath("$.deploymentTime").value("2026-03-01T20:00:00.000+0800"))
                .andExpect(jsonPath("$.deployedProcessDefinitions['p:2:id'].key").value("p"))
                .andExpect(jsonPath("$.deployedProcessDefinitions['p:2:id'].version").value(2))
                .andExpect(jsonPath("$.deployedProcessDefinitions['p:2:id'].resource").value("m.bpmn"))
                .andExpect(jsonPath("$.deployedDecisionDefinitions").value((Object) null));
        verify(models).deploy(eq("diagram"), eq("Camunda Modeler"), anyMap(), eq(true));
    }

    @Test
    void refusesAModelInWordsTheModelerKnows() throws Exception {
        mvc.perform(deployment(TestModel.with("<bpmn:scriptTask id='x' name='n' scriptFormat='groovy'/>"))
                        .header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("ParseException"))
                .andExpect(jsonPath("$.message").value(startsWith("ENGINE-09005 Could not parse BPMN process.")))
                .andExpect(jsonPath("$.message").value(containsString("Scripts are not allowed")))
                .andExpect(jsonPath("$.details['m.bpmn'].errors[0].mainElementId").value("x"));
        mvc.perform(deployment("<broken"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.message").value(startsWith("ENGINE-09005 Could not parse BPMN process.")));
        verify(models, never()).deploy(anyString(), any(), anyMap(), anyBoolean());
    }

    @Test
    void startsWhatWasDeployed() throws Exception {
        when(playbooks.all()).thenReturn(List.of(PLAYBOOK));
        when(processes.start("p", BusinessKey.parse("spring//1"), Map.of("days", 11L, "name", "春")))
                .thenReturn("instance-1");
        mvc.perform(post("/engine-rest/process-definition/p:2:id/start").contentType(APPLICATION_JSON).content("""
                        {"businessKey":"spring//1","variables":{"days":{"value":11,"type":"Integer"},"name":{"value":"春"}}}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("instance-1"))
                .andExpect(jsonPath("$.definitionId").value("p:2:id"))
                .andExpect(jsonPath("$.businessKey").value("spring//1"))
                .andExpect(jsonPath("$.ended").value(false));
    }

    @Test
    void startsByKeyWithoutABody() throws Exception {
        when(playbooks.find("p")).thenReturn(Optional.of(PLAYBOOK));
        when(processes.start(eq("p"), any(), anyMap())).thenReturn("instance-2");
        mvc.perform(post("/engine-rest/process-definition/key/p/start"))
                .andExpect(jsonPath("$.id").value("instance-2"));
    }

    @Test
    void saysSoWhenThereIsNothingToStart() throws Exception {
        mvc.perform(post("/engine-rest/process-definition/key/nowhere/start"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("RestException"))
                .andExpect(jsonPath("$.message").value("没有流程“nowhere”。"));
        mvc.perform(post("/engine-rest/process-definition/key/p/start").contentType(APPLICATION_JSON).content("{"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").exists());
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void isForManagersOnly() throws Exception {
        mvc.perform(get("/engine-rest/version")).andExpect(status().isForbidden());
        mvc.perform(deployment(TestModel.sound())).andExpect(status().isForbidden());
    }

    private static MockMultipartHttpServletRequestBuilder deployment(String model) {
        var file = new MockMultipartFile("m.bpmn", "m.bpmn", "application/xml", model.getBytes(StandardCharsets.UTF_8));
        var request = multipart("/engine-rest/deployment/create").file(file);
        request.param("deployment-name", "diagram")
                .param("deployment-source", "Camunda Modeler")
                .param("enable-duplicate-filtering", "true");
        return request;
    }
}
