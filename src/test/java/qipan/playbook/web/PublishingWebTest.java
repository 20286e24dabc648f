package qipan.playbook.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import qipan.engine.Models;
import qipan.playbook.PublishingStand;
import qipan.playbook.TestModel;
import qipan.testing.WebTest;

@WebTest(PublishingController.class)
@Import(PublishingStand.class)
@WithMockUser(username = "manager", roles = "MANAGER")
class PublishingWebTest {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    @Autowired
    MockMvc mvc;

    @Autowired
    Models models;

    @BeforeEach
    void forget() {
        clearInvocations(models);
    }

    static Stream<Arguments> badModels() {
        return Stream.of(
                bad("m.bpmn", "<bpmn:definitions", "xml.syntax", null),
                bad("m.bpmn", TestModel.huge(), "xml.nodes", null),
                bad("m.bpmn", " ".repeat(2 * 1024 * 1024 + 1), "file.size", null),
                bad("m.bpmn", TestModel.BOMB, "xml.doctype", null),
                bad("m.bpmn", TestModel.EXTERNAL_ENTITY, "xml.doctype", null),
                bad("m.bpmn", TestModel.with("<bpmn:scriptTask id='x' name='n' scriptFormat='groovy'/>"), "script", "x"),
                bad("m.bpmn", TestModel.with("<bpmn:serviceTask id='x' name='n' camunda:class='java.lang.Runtime'/>"),
                        "class", "x"),
                bad("m.bpmn", TestModel.with(
                        "<bpmn:serviceTask id='x' name='n' camunda:delegateExpression='${nobody}'/>"), "delegate", "x"),
                bad("m.bpmn", TestModel.sound().replace("lc02-approve", "nowhere"), "form", "x"),
                bad("m.bpmn", TestModel.with("<bpmn:businessRuleTask id='x' name='n' camunda:decisionRef='nowhere'/>"),
                        "decision", "x"),
                bad("m.bpmn", TestModel.sound().replace("main_ip", "nobody"), "role", "x"),
                bad("m.bpmn", TestModel.with("<bpmn:callActivity id='x' name='n' calledElement='nowhere'/>"),
                        "called", "x"),
                bad("f.form", "{\"id\":\"f\",\"components\":[{\"type\":\"iframe\",\"id\":\"i\"}]}", "form.component", "i"),
                bad("d.dmn", "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>"
                        + "<decision id='d'/></definitions>", "history", "d"),
                bad("shell.sh", "rm -rf /", "file.type", null));
    }

    private static Arguments bad(String file, String content, String rule, String element) {
        return Arguments.of(file, content, rule, element);
    }

    @ParameterizedTest(name = "{2} in {0}")
    @MethodSource("badModels")
    void refusesAndStoresNothing(String file, String content, String rule, String element) throws Exception {
        publish(file(file, content))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.findings[?(@.rule=='%s')].file".formatted(rule)).value(hasItem(file)))
                .andExpect(jsonPath("$.findings[?(@.rule=='%s')].element".formatted(rule)).value(hasItem(element)))
                .andExpect(jsonPath("$.findings[?(@.rule=='%s')].severity".formatted(rule)).value(hasItem("error")))
                .andExpect(jsonPath("$.violations[?(@.rule=='%s')]".formatted(rule)).isNotEmpty());
        verifyNothingStored();
    }

    /** Only the last word of a message may be foreign: what the XML parser itself says. */
    @ParameterizedTest(name = "{2} in {0}")
    @MethodSource("badModels")
    void saysWhyInChineseAndInEnglish(String file, String content, String rule, String element) throws Exception {
        var message = "$.findings[?(@.rule=='%s')].message".formatted(rule);
        publish(file(file, content)).andExpect(jsonPath(message).value(everyItem(matchesPattern(CHINESE))));
        mvc.perform(multipart("/api/playbooks").file(file(file, content)).header("Accept-Language", "en"))
                .andExpect(jsonPath(message).value(everyItem(not(matchesPattern(CHINESE)))));
        verifyNothingStored();
    }

    @Test
    void speaksTheLanguageOfTheRequest() throws Exception {
        var model = file("m.bpmn", TestModel.sound().replace("main_ip", "nobody"));
        publish(model).andExpect(jsonPath("$.findings[0].message").value("没有这个角色：nobody"));
        mvc.perform(multipart("/api/playbooks").file(model).header("Accept-Language", "en"))
                .andExpect(jsonPath("$.findings[0].message").value("There is no such role: nobody"))
                .andExpect(jsonPath("$.detail").value("The models break the rules: 1 errors. Nothing was published."));
    }

    @Test
    void letsTheEngineHaveTheLastWord() throws Exception {
        var dangling = TestModel.with("<bpmn:sequenceFlow id='f' sourceRef='start' targetRef='nowhere'/>");
        publish(file("m.bpmn", dangling))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.findings[*].rule").value(hasItem("engine")));
        verifyNothingStored();
    }

    @Test
    void publishesASoundModel() throws Exception {
        publish(file("m.bpmn", TestModel.sound()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.deployment").value("deployment-1"))
                .andExpect(jsonPath("$.definitions[0].key").value("p"))
                .andExpect(jsonPath("$.definitions[0].version").value(2))
                .andExpect(jsonPath("$.definitions[0].resource").value("m.bpmn"))
                .andExpect(jsonPath("$.findings").isEmpty());
    }

    @Test
    void onlyTellsInADryRun() throws Exception {
        mvc.perform(dryRun(TestModel.sound()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.deployment").doesNotExist())
                .andExpect(jsonPath("$.findings").isEmpty());
        mvc.perform(dryRun(TestModel.with("<bpmn:manualTask id='x'/>")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.findings[*].rule").value(contains("name")));
        mvc.perform(dryRun(TestModel.BOMB)).andExpect(status().isUnprocessableContent());
        verifyNothingStored();
    }

    @Test
    void warnsOfTooManyPostsBeforeAndWhenItPublishesAndRefusesNothing() throws Exception {
        var model = TestModel.sound().replace("任务", "群发太多");
        for (var answer : List.of(mvc.perform(dryRun(model)).andExpect(status().isOk()), publish(file("m.bpmn", model)).andExpect(status().isCreated()))) {
            answer.andExpect(jsonPath("$.findings[0].severity").value("warning"))
                    .andExpect(jsonPath("$.findings[0].rule").value("wecom.least"))
                    .andExpect(jsonPath("$.findings[0].message").value(
                            "“流程”走一遍，每个群至少群发 40 条；企业微信每群每月只放行 31 条，落在同一月里的发不出去。"))
                    .andExpect(jsonPath("$.posts[0].least").value(40))
                    .andExpect(jsonPath("$.posts[0].most").doesNotExist())
                    .andExpect(jsonPath("$.posts[0].inMonth").value(44))
                    .andExpect(jsonPath("$.posts[0].per").value("month"))
                    .andExpect(jsonPath("$.posts[0].allowed").value(31));
        }
        mvc.perform(dryRun(model).header("Accept-Language", "en")).andExpect(jsonPath("$.findings[0].message").value(
                "\"流程\" makes at least 40 mass sends in each group; WeCom lets 31 through a group and month, and the rest of those in the same month"
                        + " do not go out."));
        mvc.perform(dryRun(TestModel.sound())).andExpect(jsonPath("$.posts").isEmpty());
    }

    @Test
    void dropsThePathThatABrowserSends() throws Exception {
        publish(file("C:\\temp\\m.bpmn", TestModel.sound()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.definitions[0].resource").value("m.bpmn"));
    }

    @Test
    void refusesAnEmptyUpload() throws Exception {
        mvc.perform(multipart("/api/playbooks"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.findings[0].rule").value("bundle.empty"));
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void isForManagersOnly() throws Exception {
        publish(file("m.bpmn", TestModel.sound())).andExpect(status().isForbidden());
        mvc.perform(dryRun(TestModel.sound())).andExpect(status().isForbidden());
        verifyNothingStored();
    }

    private ResultActions publish(MockMultipartFile file) throws Exception {
        return mvc.perform(multipart("/api/playbooks").file(file));
    }

    private static MockMultipartHttpServletRequestBuilder dryRun(String model) {
        var request = multipart("/api/playbooks").file(file("m.bpmn", model));
        request.param("dryRun", "true");
        return request;
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private void verifyNothingStored() {
        verify(models, never()).deploy(anyString(), any(), anyMap(), anyBoolean());
    }
}
