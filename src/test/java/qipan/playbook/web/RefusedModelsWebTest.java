package qipan.playbook.web;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import qipan.playbook.TestModel;

/** Models that break a rule are not stored, and it is said which and where. */
class RefusedModelsWebTest extends PublishingWeb {

    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

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
    void refusesAnEmptyUpload() throws Exception {
        mvc.perform(multipart("/api/playbooks"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.findings[0].rule").value("bundle.empty"));
    }
}
