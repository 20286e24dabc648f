package qipan.program;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.campaign.CampaignActs;
import qipan.testing.Program;
import tools.jackson.databind.JsonNode;

/** A campaign of many groups, each waiting at one step with a due time and timers of several anchors. */
final class SteeredCampaign {

    static final String PLAYBOOK = "steered";
    static final String TASK = "userTask_xx01_post";

    private static final String STEP = """
            <bpmn:userTask id="userTask_xx01_post" name="发话题" camunda:candidateGroups="main_ip"
                camunda:dueDate="${plan.latest(plan.day(3,'20:00'), plan.in('PT1H'))}"
                camunda:followUpDate="${plan.day(3,'12:00')}"/>""" + timer("dayFive", "${plan.day(5,'09:00')}", "")
            + timer("workDone", "${plan.workHours(4)}", "") + timer("odd", "${plan.from('odd','PT0S')}", "")
            + timer("closes", "${plan.close('PT0S')}", "")
            + timer("promised", "${plan.day(6,'09:00')}", "<camunda:property name=\"published\" value=\"true\"/>");

    private final Program program;
    private final JdbcClient jdbc;
    final String id;

    SteeredCampaign(Program program, CampaignActs acts, JdbcClient jdbc, int groups) {
        this.program = program;
        this.jdbc = jdbc;
        program.manager().upload("/api/playbooks", Map.of(
                PLAYBOOK + ".bpmn", SmallModel.of(PLAYBOOK, "group", STEP, TASK),
                PLAYBOOK + "-launch.bpmn", SmallModel.of(PLAYBOOK + "-launch", "campaign", """
                        <bpmn:userTask id="userTask_xx02_wait" name="等" camunda:candidateGroups="main_ip"/>""",
                        "userTask_xx02_wait"))).body();
        id = program.draft(PLAYBOOK + "-launch", Map.of("main_ip", List.of("main_ip")));
        post("groups", rows(groups));
        post("launch", Map.of());
        var day = program.today().plusDays(10);
        acts.openWave(id, PLAYBOOK, groups + 1, List.of(), Map.of(
                "groupRunStartDate", day.toString(),
                "odd", day.toString(),
                "saleOpenAt", day.plusDays(4) + "T20:00:00+08:00",
                "saleCloseAt", day.plusDays(5) + "T20:00:00+08:00"));
        program.pass("PT1S");
    }

    private static String timer(String name, String moment, String properties) {
        return """
                <bpmn:boundaryEvent id="event_%1$s" name="%1$s" attachedToRef="userTask_xx01_post" cancelActivity="false">
                  <bpmn:extensionElements><camunda:properties>%3$s</camunda:properties></bpmn:extensionElements>
                  <bpmn:timerEventDefinition id="timer_%1$s">
                    <bpmn:timeDate xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:type="bpmn:tFormalExpression">%2$s</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>""".formatted(name, moment, properties);
    }

    private static Map<String, Object> rows(int groups) {
        return Map.of("groups", IntStream.rangeClosed(1, groups)
                .mapToObj(number -> Map.of("code", "s%03d".formatted(number), "name", "群", "size", 100))
                .toList());
    }

    JsonNode post(String act, Map<String, Object> body) {
        return program.manager().post("/api/campaigns/" + id + "/" + act, body).body();
    }

    JsonNode get(String what) {
        return program.manager().get("/api/campaigns/" + id + what).body();
    }

    /** The newest act. */
    JsonNode act() {
        return get("/acts").path("items").get(0);
    }

    String instance(String group) {
        return jdbc.sql("select process_instance from campaign_group where campaign = ? and code = ?")
                .params(id, group)
                .query(String.class)
                .single();
    }

    /** When this timer is due in the groups, each moment once. */
    Set<Instant> timers(String name) {
        return moments("select distinct j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                + " where d.ACT_ID_ = 'event_" + name + "' and j.PROCESS_INSTANCE_ID_ in (" + groups() + ")");
    }

    Set<Instant> dues() {
        return moments("select distinct DUE_DATE_ from ACT_RU_TASK where PROC_INST_ID_ in (" + groups() + ")");
    }

    Set<Instant> followUps() {
        return moments("select distinct FOLLOW_UP_DATE_ from ACT_RU_TASK where PROC_INST_ID_ in (" + groups() + ")");
    }

    /** What the inbox shows. */
    Set<Instant> shownDues() {
        return jdbc.sql("select distinct due_at from inbox_task where element = ? and campaign = ?").params(TASK, id)
                .query(java.time.LocalDateTime.class).list().stream()
                .map(at -> at.toInstant(java.time.ZoneOffset.UTC))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long count(String sql) {
        return jdbc.sql(sql).param(id).query(Long.class).single();
    }

    private String groups() {
        return jdbc.sql("select instance from campaign_instance where campaign = ? and group_code is not null").param(id)
                .query(String.class).list().stream().collect(joining("','", "'", "'"));
    }

    private Set<Instant> moments(String sql) {
        return jdbc.sql(sql).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
