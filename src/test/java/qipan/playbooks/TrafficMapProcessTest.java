package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code group-building-traffic-map}: how many groups a city needs, which estates come first, and a group in each. */
class TrafficMapProcessTest extends PlaybookOnTheEngine {

    private static final String OPEN = "userTask_tm01_openMap";
    private static final String ESTATES = "userTask_tm02_listEstates";
    private static final String DRAW = "userTask_tm05_drawBattleMap";
    private static final String APPROVE = "userTask_tm06_approveMap";

    @BeforeEach
    void prepare() {
        crew.answering(OPEN, "annualTarget", 1_000_000.0, "avgOrderValue", 5_000.0, "groupOrderNorm", 12)
                .answering(ESTATES, "estates", List.of(
                        Map.of("name", "锦绣花园", "type", "new", "households", 900, "moveInRate", 10, "existingGroups", 0),
                        Map.of("name", "云水湾", "type", "old", "households", 400, "moveInRate", 80, "existingGroups", 2)))
                .answering(DRAW, "battleRows", List.of(row("锦绣花园", "self"), row("云水湾", "vip")));
    }

    @Test
    void buildsAGroupInEachEstateThenSaysThatPeopleMayCome() {
        var told = Recorded.by(driver, "announce");
        var registered = Recorded.by(driver, "registerGroup");
        var map = start();
        crew.playTo(map, APPROVE);
        assertThat(story.asked(map, APPROVE)).containsExactly("hq_channel_manager");
        crew.play(map);

        assertThat(story.ending(map)).contains("endEvent_tm09e_entrancesReady");
        assertThat(registered.calls()).hasSize(2);
        assertThat(story.passed()).containsSubsequence("tm07", "tm08", "tm09").contains("tm07c", "tm07h")
                .doesNotContain("tm07e");
        assertThat(told.texts("message")).containsExactly("MSG_GROUPS_READY");
        assertThat(story.valuesOf("groupIds")).last().asString().contains("锦绣花园", "云水湾");
    }

    @Test
    void figuresOutTheGroupsAndGradesTheEstatesBeforeTheyAreDrawn() {
        crew.playTo(start(), DRAW);

        assertThat(story.numbersOf("neededGroups")).containsExactly(17L);
        assertThat(story.valuesOf("gradedEstates")).singleElement().asString()
                .contains("\"grade\":\"A\"", "\"grade\":\"C\"");
    }

    @Test
    void drawsTheMapAgainWhenItIsSentBack() {
        crew.answering(APPROVE, "mapDecision", "revise").answering(APPROVE, "mapDecision", "approve");
        var map = start();
        crew.play(map);

        assertThat(story.ending(map)).contains("endEvent_tm09e_entrancesReady");
        assertThat(story.times("tm05")).isEqualTo(2);
        assertThat(story.times("tm02")).isEqualTo(1);
    }

    @Test
    void buildsNoGroupWhenTheMapIsRejected() {
        crew.answering(APPROVE, "mapDecision", "reject");
        var map = start();
        crew.play(map);

        assertThat(story.ending(map)).contains("endEvent_tm06x_mapRejected");
        assertThat(driver.delegates().calls()).doesNotContain("registerGroup", "announce");
    }

    private ProcessInstance start() {
        return driver.start("group-building-traffic-map", "spring",
                Map.of("campaignName", "春季发售", "campaignStartDate", "2030-03-01"));
    }

    private static Map<String, Object> row(String estate, String mode) {
        return Map.of("estate", estate, "priority", "A", "owner", "wang", "persona", "owner", "buildMode", mode, "phase", "一期",
                "deadline", "2030-12-01");
    }
}
