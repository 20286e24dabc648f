package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstallationSupervisionProcessTest extends PlaybookOnTheEngine {

    private static final String SELF = "userTask_is02_inspectSelf";
    private static final String SPOT = "userTask_is03_checkSpots";
    private static final String REWORK = "userTask_is03r_rework";
    private static final String PHOTOS = "userTask_is04_postPhotos";
    private static final String NEIGHBOUR = "userTask_is05_checkByNeighbour";
    private static final String REPAIR = "userTask_is06r_repair";
    private static final String ACCEPT = "userTask_is07_acceptWork";

    private final List<Object> reported = new ArrayList<>();

    @BeforeEach
    void prepare() {
        driver.delegates().when("reportIncident", step -> reported.add(step.getVariableLocal("category")));
    }

    @Test
    void walksTheFiveStepsAndReportsTheCase() {
        var told = new ArrayList<Object>();
        driver.delegates().when("announce", step -> told.add(step.getVariableLocal("message") + " " + step.getVariableLocal("memberId")));
        driver.delegates().when("instructShop", step -> told.add(step.getVariableLocal("instruction")));
        var installation = scheduled();
        assertThat(driver.tasks(installation, SELF).get(0).getDueDate())
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2030-04-02T10:00:00Z")));
        driver.complete(installation, SELF, "selfPass", true);
        spot(installation, true);
        inspectedByGroup(installation, false);
        accepted(installation, true);
        driver.runAsync(installation);

        assertThat(story.ending(installation)).contains("endEvent_is09_installationDone");
        assertThat(story.passed()).containsSubsequence("is02", "is03", "is04", "is05", "is07", "is08")
                .doesNotContain("is03r", "is06r", "is07i");
        assertThat(told).containsExactly("MSG_CASE_FOUND M9", "warranty-card");
        assertThat(numbers()).containsEntry("firstPassRate", 100d).containsEntry("reworkCount", 0d)
                .containsEntry("acceptanceScore", 5d).containsEntry("daysToAccept", 4d);
    }

    @Test
    void repeatsASelfCheckAndLetsTheConsultantJudgeAfterTheThird() {
        var installation = scheduled();
        driver.complete(installation, SELF, "selfPass", false);
        driver.complete(installation, SELF, "selfPass", false);
        assertThat(driver.openElements(installation)).containsExactly(SELF);
        driver.complete(installation, SELF, "selfPass", false);

        assertThat(driver.openElements(installation)).containsExactly(SPOT);
    }

    @Test
    void reworksAMajorDefectEvenWhenTheWorkWasCalledGood() {
        var installation = checkedBySelf();
        driver.complete(installation, SPOT, "pass", true, "defects", List.of(Map.of("item", "台面", "severity", "major")));
        driver.complete(installation, REWORK);
        driver.complete(installation, SPOT, "pass", true, "defects", List.of(Map.of("item", "封边", "severity", "minor")));
        inspectedByGroup(installation, false);
        accepted(installation, true);
        driver.runAsync(installation);

        assertThat(story.ending(installation)).contains("endEvent_is09_installationDone");
        assertThat(numbers()).containsEntry("firstPassRate", 0d).containsEntry("reworkCount", 1d);
    }

    @Test
    void reportsAnIncidentWhenReworkDoesNotHelp() {
        var installation = checkedBySelf();
        for (var round = 1; round <= 3; round++) {
            spot(installation, false);
            driver.complete(installation, REWORK);
        }
        spot(installation, false);
        driver.runAsync(installation);

        assertThat(story.ending(installation)).contains("endEvent_is07x_handedToCrisis");
        assertThat(reported).containsExactly("quality-complaint");
    }

    @Test
    void closesTheCommentsAfterADay() {
        var installation = checkedBySelf();
        spot(installation, true);
        driver.fireTimer(installation, "event_is04t_dayPassed");

        assertThat(driver.openElements(installation)).containsExactly(NEIGHBOUR);
    }

    @Test
    void repairsWhatNeighboursFoundAndOnlySpotChecksAgain() {
        var installation = checkedBySelf();
        spot(installation, true);
        inspectedByGroup(installation, true);
        driver.complete(installation, REPAIR);
        assertThat(driver.openElements(installation)).containsExactly(SPOT);
        spot(installation, true);
        inspectedByGroup(installation, false);

        assertThat(driver.openElements(installation)).containsExactly(ACCEPT);
        assertThat(story.times("is02")).isEqualTo(1);
    }

    @Test
    void reportsAnIncidentWhenNeighboursFindSomethingAfterThreeRepairs() {
        var installation = checkedBySelf();
        for (var round = 1; round <= 4; round++) {
            spot(installation, true);
            inspectedByGroup(installation, true);
            if (round < 4) {
                driver.complete(installation, REPAIR);
            }
        }
        driver.runAsync(installation);

        assertThat(story.ending(installation)).contains("endEvent_is07x_handedToCrisis");
        assertThat(reported).hasSize(1);
    }

    @Test
    void reportsAnIncidentWhenTheOwnerRefusesTheThirdTime() {
        var installation = checkedBySelf();
        for (var refusal = 1; refusal <= 3; refusal++) {
            spot(installation, true);
            inspectedByGroup(installation, false);
            accepted(installation, false);
            if (refusal < 3) {
                assertThat(driver.openElements(installation)).containsExactly(REPAIR);
                driver.complete(installation, REPAIR);
            }
        }
        driver.runAsync(installation);

        assertThat(story.ending(installation)).contains("endEvent_is07x_handedToCrisis");
        assertThat(reported).containsExactly("quality-complaint");
        assertThat(recorded).isEmpty();
    }

    private ProcessInstance scheduled() {
        return driver.engine().getRuntimeService().startProcessInstanceByMessage("MSG_INSTALL_READY", "spring/G001/C77",
                Map.of("contractNo", "C77", "address", "3-1201", "installDate", "2030-04-02", "memberId", "M9"));
    }

    private ProcessInstance checkedBySelf() {
        var installation = scheduled();
        driver.complete(installation, SELF, "selfPass", true);
        return installation;
    }

    private void spot(ProcessInstance installation, boolean pass) {
        driver.complete(installation, SPOT, "sampled", 3, "pass", pass, "defects", List.of());
    }

    private void inspectedByGroup(ProcessInstance installation, boolean openIssues) {
        driver.complete(installation, PHOTOS, "ownerConsent", true, "questions", List.of());
        driver.complete(installation, NEIGHBOUR, "neighbour", "王姐", "openIssues", openIssues);
    }

    private void accepted(ProcessInstance installation, boolean accepted) {
        driver.complete(installation, ACCEPT, "accepted", accepted, "score", 5, "daysToAccept", 4);
    }

    private Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        recorded.forEach((name, value) -> numbers.put(name, ((Number) value).doubleValue()));
        return numbers;
    }
}
