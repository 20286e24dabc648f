package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** What is shown beside a task: where its process is, the day of its group, and what the audit tells of it. */
@ProgramTest
class AroundTaskTest {

    private static final String POST = "around-post";
    private static final String LEARN = "around-learn";

    @Autowired
    Program program;

    private RunningCampaign campaign;

    @BeforeEach
    void twoPeopleWorkForOneGroup() {
        program.manager().upload("/api/playbooks", Map.of(
                POST + ".bpmn", model(POST, "userTask_ar01_post", "发话题", "main_ip"),
                LEARN + ".bpmn", model(LEARN, "userTask_ar02_learn", "学话术", "new_distributor"))).body();
        campaign = RunningCampaign.launched(program);
        campaign.start(POST, List.of("g1", "g2"), Map.of()).body();
        campaign.start(LEARN, List.of("g1"), Map.of()).body();
    }

    @Test
    void theDiagramShowsWhatIsWalkedAndWhereTheWorkIs() {
        var task = post("g1");

        var before = program.as("main_ip").get(progress(task)).body();
        assertThat(before.path("here").asString()).isEqualTo("userTask_ar01_post");
        assertThat(outcomes(before)).containsExactly("startEvent_begin completed", "userTask_ar01_post active");
        assertThat(before.path("flows").valueStream().map(JsonNode::asString)).containsExactly("flow_in");

        complete("main_ip", task);
        assertThat(outcomes(program.as("auditor").get(progress(task)).body()))
                .containsExactly("startEvent_begin completed", "userTask_ar01_post completed", "endEvent_done completed");
    }

    @Test
    void theDayOfAGroupTellsWhatIsDoneAndWhatIsStillToDo() {
        var task = post("g1");
        complete("main_ip", task);

        var day = program.as("main_ip").get(day(task)).body();

        assertThat(day.path("date").asString()).isEqualTo(program.today().toString());
        assertThat(day.path("items").valueStream().map(AroundTaskTest::line)).containsExactlyInAnyOrder("发话题 completed main_ip", "学话术 claimed new_distributor");
        assertThat(day.path("items").valueStream().filter(one -> one.path("id").asString().equals(task)).map(one -> one.path("byName").asString()))
                .singleElement().isNotEqualTo("main_ip");
    }

    @Test
    void whoSeesButOwnWorkSeesNoMoreOfTheDay() {
        complete("main_ip", post("g1"));
        var own = campaign.tasks("main_ip", LEARN).get(0).path("id").asString();

        assertThat(program.as("new_distributor").get(day(own)).body().path("items").valueStream().map(AroundTaskTest::line)).containsExactly("学话术 claimed new_distributor");
        complete("new_distributor", own);
        assertThat(program.as("new_distributor").get(day(own)).body().path("items").valueStream().map(AroundTaskTest::line))
                .containsExactly("学话术 completed new_distributor");
    }

    @Test
    void whoDoesNotSeeTheTaskSeesNothingAroundIt() {
        var task = post("g1");

        program.as("new_distributor").get(progress(task)).refusal(404);
        program.as("new_distributor").get(day(task)).refusal(404);
        program.manager().get(day("no-such-task")).refusal(404);
    }

    @Test
    void workOfTheWholeCampaignHasNoDayOfAGroup() {
        var task = campaign.tasks("main_ip", "waiting-master").get(0).path("id").asString();

        assertThat(program.as("main_ip").get(day(task)).body().path("items")).isEmpty();
    }

    @Test
    void theAuditNamesTheStepOfWhatSomebodyDidThere() {
        program.as("main_ip").post("/api/tasks/" + post("g1") + "/comment", Map.of("text", "先问一下再发")).body();

        var events = program.as("auditor").get("/api/audit/events?limit=200&campaign=" + campaign.id()).body().path("items");
        assertThat(events.valueStream().filter(event -> event.path("action").asString().equals("comment")).map(event -> event.path("stepName").asString()))
                .containsExactly("发话题");
    }

    private String post(String group) {
        return campaign.tasks("main_ip", POST).stream().filter(task -> task.path("group").asString().equals(group)).findFirst().orElseThrow()
                .path("id").asString();
    }

    private void complete(String person, String task) {
        program.as(person).post("/api/tasks/" + task + "/complete", Map.of()).body();
    }

    private static List<String> outcomes(JsonNode progress) {
        return progress.path("steps").valueStream().map(step -> step.path("id").asString() + " " + step.path("outcome").asString()).toList();
    }

    private static String line(JsonNode task) {
        return "%s %s %s".formatted(task.path("name").asString(), task.path("state").asString(), task.path("by").asString("-"));
    }

    private static String progress(String task) {
        return "/api/tasks/" + task + "/progress";
    }

    private static String day(String task) {
        return "/api/tasks/" + task + "/day";
    }

    /** Due when it begins. */
    private static String model(String key, String element, String name, String role) {
        var step = """
                <bpmn:userTask id="%s" name="%s" camunda:candidateGroups="%s" camunda:dueDate="${plan.in('PT0S')}"/>""".formatted(element, name, role);
        return SmallModel.of(key, "standalone", step, element);
    }
}
