package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.campaign.CampaignActs;
import qipan.engine.Processes;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/**
 * A group that two causes hold goes on when the last lets go, and its times move once, by as long as it stood still in
 * all. The engine's own rows are asked for the timer, which no API shows.
 */
@ProgramTest
class OverlappingHoldsTest {

    private static final String PLAYBOOK = "overlapping-holds";
    private static final String CRISIS = "//crisis-1";
    private static final Duration STOOD = Duration.ofHours(15);

    @Autowired
    Program program;

    @Autowired
    CampaignActs acts;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    private String campaign;
    private String instance;
    private Instant due;
    private Instant timer;

    @BeforeEach
    void aGroupOnItsWay() {
        var step = """
                <bpmn:userTask id="userTask_xx01_post" name="发话题" camunda:candidateGroups="main_ip"
                    camunda:dueDate="${plan.in('PT48H')}"/>
                <bpmn:boundaryEvent id="event_late" name="三天后" attachedToRef="userTask_xx01_post">
                  <bpmn:timerEventDefinition id="timer_late">
                    <bpmn:timeDuration xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                        xsi:type="bpmn:tFormalExpression">PT72H</bpmn:timeDuration>
                  </bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>""";
        program.manager().upload("/api/playbooks", Map.of(
                PLAYBOOK + ".bpmn", SmallModel.of(PLAYBOOK, "group", step, "userTask_xx01_post"),
                PLAYBOOK + "-launch.bpmn", SmallModel.of(PLAYBOOK + "-launch", "campaign", """
                        <bpmn:userTask id="userTask_xx02_wait" name="等" camunda:candidateGroups="main_ip"/>""",
                        "userTask_xx02_wait"))).body();
        campaign = program.draft(PLAYBOOK + "-launch", Map.of("main_ip", List.of("main_ip")));
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        acts.openWave(campaign, PLAYBOOK, 1, List.of(), Map.of());
        program.pass("PT1S");
        instance = row().path("processInstance").asString();
        due = due();
        timer = timer();
    }

    @Test
    void aManagersResumeDoesNotShiftTwiceWhatACrisisHeldToo() {
        acts.hold(campaign, List.of("g1"), "危机", CRISIS);
        program.pass("PT5H");
        program.manager().post("/api/campaigns/" + campaign + "/hold", Map.of("reason", "检查")).body();
        program.pass("PT5H");
        acts.resume(campaign, CRISIS, null);
        stillHeld();
        program.pass("PT5H");

        program.manager().post("/api/campaigns/" + campaign + "/resume", Map.of()).body();

        goesOnShiftedBy(STOOD);
    }

    @Test
    void resumingEverythingAtOnceShiftsOnce() {
        acts.hold(campaign, List.of("g1"), "危机", CRISIS);
        program.pass("PT5H");
        acts.hold(campaign, null, "更大的危机", "//crisis-2");
        program.pass("PT10H");

        program.manager().post("/api/campaigns/" + campaign + "/resume", Map.of()).body();

        goesOnShiftedBy(STOOD);
        assertThat(program.manager().post("/api/campaigns/" + campaign + "/resume", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void theWiderHoldMayEndFirst() {
        acts.hold(campaign, null, "更大的危机", "//crisis-2");
        program.pass("PT5H");
        acts.hold(campaign, List.of("g1"), "危机", CRISIS);
        program.pass("PT5H");
        acts.resume(campaign, "//crisis-2", null);
        stillHeld();
        assertThat(status()).isEqualTo("running");
        program.pass("PT5H");

        acts.resume(campaign, CRISIS, null);

        goesOnShiftedBy(STOOD);
    }

    @Test
    void heldTwiceOneAfterTheOtherItStandsStillForBoth() {
        for (var hours : List.of(5, 10)) {
            acts.hold(campaign, List.of("g1"), "危机", CRISIS);
            program.pass("PT" + hours + "H");
            acts.resume(campaign, CRISIS, null);
        }

        goesOnShiftedBy(STOOD);
    }

    private void stillHeld() {
        assertThat(row().path("status").asString()).isEqualTo("held");
        assertThat(due()).isEqualTo(due);
        assertThat(timer()).isEqualTo(timer);
    }

    /** A few seconds more: the clock of the program goes on while the test asks. */
    private void goesOnShiftedBy(Duration stood) {
        assertThat(row().path("status").asString()).isEqualTo("running");
        assertThat(status()).isEqualTo("running");
        var shift = Duration.parse(processes.variables(instance).get("planShift").toString());
        assertThat(shift).isBetween(stood, stood.plusMinutes(2));
        assertThat(Duration.between(due, due())).isCloseTo(shift, Duration.ofSeconds(1));
        assertThat(Duration.between(timer, timer())).isCloseTo(shift, Duration.ofSeconds(1));
    }

    private JsonNode row() {
        return program.manager().get("/api/campaigns/" + campaign + "/ledger").body().path("items").get(0);
    }

    private String status() {
        return program.manager().get("/api/campaigns/" + campaign).body().path("status").asString();
    }

    private Instant due() {
        return OffsetDateTime.parse(row().path("due").asString()).toInstant();
    }

    private Instant timer() {
        return jdbc.sql("select DUEDATE_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and TYPE_ = 'timer'")
                .param(instance)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }
}
