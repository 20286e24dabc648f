package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.Ids;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** Answers that a form does not take: refused in the reader's language with the field's name, and nothing is kept. */
@ProgramTest
class RefusedAnswersTest {

    private static final String PLAYBOOK = "refused-answers";

    private static final String FORM = """
            {"type": "default", "id": "refused-answers-form", "schemaVersion": 16,
             "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [
               {"type": "text", "id": "text_header", "text": "登记"},
               {"type": "textfield", "id": "field_title", "key": "title", "label": "标题", "validate": {"required": true}},
               {"type": "number", "id": "field_count", "key": "count", "label": "人数", "decimalDigits": 0}
             ]}""";

    @Autowired
    Program program;

    private String campaign;
    private String task;

    @BeforeEach
    void aTaskOfTwoPeople() {
        var asked = TaskOfTwo.launched(program, PLAYBOOK, "userTask_xx01_write", FORM);
        campaign = asked.campaign();
        task = asked.task();
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                bad(Map.of("count", 3), "title", "required", "请填写“标题”", "Please fill in"),
                bad(Map.of("title", "好", "hack", 1), "hack", "undeclared", "表单里没有“hack”这一项", "has no field"),
                bad(Map.of("title", 5), "title", "text", "“标题”应填文字", "takes text"),
                bad(Map.of("title", "好", "count", "many"), "count", "number", "“人数”应填数字", "takes a number"),
                bad(Map.of("title", List.of("好")), "title", "text", "“标题”应填文字", "takes text"));
    }

    private static Arguments bad(Map<String, Object> values, String field, String rule, String zh, String en) {
        return Arguments.of(values, field, rule, zh, en);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @MethodSource("badAnswers")
    void nameTheFieldAndChangeNothing(Map<String, Object> values, String field, String rule, String zh, String en) {
        var before = history();

        var answer = program.as("main_ip").in("zh-CN").post(complete(), Map.of("values", values)).refusal(422);

        assertThat(answer.path("violations").size()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.at("/violations/0/field").asString()).isEqualTo(field);
        assertThat(answer.at("/violations/0/rule").asString()).isEqualTo(rule);
        assertThat(answer.at("/violations/0/message").asString()).contains(zh);
        var english = program.as("main_ip").post(complete(), Map.of("values", values)).refusal(422);
        assertThat(english.at("/violations/0/message").asString()).contains(en);
        assertThat(history()).isEqualTo(before);
        program.as("main_ip").post(complete(), Map.of("values", Map.of("title", "好", "count", 3))).body();
    }

    @Test
    void ofTwoPeopleTheSecondIsToldAndChangesNothing() {
        program.as("main_ip").post(complete(), Map.of("values", Map.of("title", "第一"))).body();
        var before = history();

        var answer = program.as("community_lead").in("zh-CN")
                .post(complete(), Map.of("values", Map.of("title", "第二"))).refusal(409);

        assertThat(answer.path("detail").asString()).isEqualTo("任务已经完成");
        assertThat(program.as("community_lead").post(complete(), Map.of("values", Map.of("title", "第二"))).refusal(409)
                .path("detail").asString()).contains("already");
        assertThat(history()).isEqualTo(before);
        assertThat(before.toString()).contains("第一").doesNotContain("第二");
    }

    @Test
    void aLaunchIsRefusedWithEachWrongAnswerOfItsStartForm() {
        var draft = draft(Map.of("targetGmv", "many", "productIds", 7, "hack", true), program.today().plusDays(3));

        var answer = program.manager().in("zh-CN").post("/api/campaigns/" + draft + "/launch", Map.of()).refusal(409);

        assertThat(rules(answer)).contains("targetGmv number", "productIds text", "hack undeclared");
        assertThat(statusOf(draft)).isEqualTo("draft");
    }

    @Test
    void aLaunchInThePastIsRefused() {
        var draft = draft(Map.of(), LocalDate.of(2020, 1, 1));

        var launch = "/api/campaigns/" + draft + "/launch";
        assertThat(program.manager().in("zh-CN").post(launch, Map.of()).refusal(409).toString()).contains("启动日 2020-01-01 已经过去");
        assertThat(program.manager().post(launch, Map.of()).refusal(409).toString())
                .contains("The start date 2020-01-01 is in the past");
        assertThat(statusOf(draft)).isEqualTo("draft");
    }

    private String draft(Map<String, Object> values, LocalDate start) {
        var body = new HashMap<String, Object>(Map.of("playbook", "launch-campaign", "startDate", start, "values", values));
        body.put("name", "试办 " + Ids.next().substring(24));
        return program.manager().post("/api/campaigns", body).body().path("id").asString();
    }

    private static List<String> rules(JsonNode problem) {
        return problem.path("violations").valueStream()
                .map(it -> it.path("field").asString() + " " + it.path("rule").asString())
                .toList();
    }

    private String statusOf(String id) {
        return program.manager().get("/api/campaigns/" + id).body().path("status").asString();
    }

    private String complete() {
        return "/api/tasks/" + task + "/complete";
    }

    /** Everything that happened in the campaign, variables included. */
    private JsonNode history() {
        return program.manager().get("/api/audit/events?limit=200&campaign=" + campaign).body();
    }
}
