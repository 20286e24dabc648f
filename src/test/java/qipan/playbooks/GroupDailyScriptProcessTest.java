package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class GroupDailyScriptProcessTest extends PlaybookOnTheEngine {

    private static final String SLOTS = """
            [{"time":"09:00","role":"main_ip","script":"SCR_CARE","interactive":false,"type":"care"},
             {"time":"20:00","role":"qa_expert","script":"SCR_G4_EXPERT","interactive":true,"type":"interaction"}]""";

    @Test
    void postsSlotBySlotAnswersAndNotesTheDay() {
        loads(SLOTS, 2);
        var day = start();

        crew.play(day);

        assertThat(story.ending(day)).contains("endEvent_dx06_dayDone");
        assertThat(story.passed()).containsSubsequence("dx02a", "dx02c", "dx02a", "dx02c", "dx02d", "dx04", "dx05");
        assertThat(driver.delegates().calls()).containsExactly("loadDayScript", "summariseDay");
    }

    @Test
    void offersASlotToItsRoleWithItsScriptAndAQuarterOfAnHour() {
        loads(SLOTS, 2);
        var day = start();
        driver.runAsync(day);
        driver.fireTimer(day, "event_dx02a_slotDue");

        var post = driver.tasks(day, "userTask_dx02c_publishPost").get(0);

        assertThat(post.getDueDate()).isEqualTo("2030-12-03T01:15:00Z");
        assertThat(driver.engine().getTaskService().getIdentityLinksForTask(post.getId()))
                .anyMatch(link -> "main_ip".equals(link.getGroupId()));
    }

    /** Scripts of long-term groups are filled from them. */
    @Test
    void tellsThosePostingTheWordsOfTheDay() {
        loads(SLOTS, 2);
        var day = start("theme", "收纳", "morningText", "早上好", "eveningText", "晚安");
        driver.runAsync(day);
        driver.fireTimer(day, "event_dx02a_slotDue");

        var post = driver.tasks(day, "userTask_dx02c_publishPost").get(0);

        assertThat(driver.engine().getTaskService().getVariables(post.getId())).containsEntry("dayNo", 3)
                .containsEntry("theme", "收纳").containsEntry("morningText", "早上好").containsEntry("eveningText", "晚安");
    }

    @Test
    void asksForSlotsWhenNoScriptIsFound() {
        loads("[]", 0);
        crew.answering("userTask_dx01m_supplySlots", "extraSlots", java.util.List.of(
                Map.of("time", "10:00", "role", "main_ip", "script", "今天聊聊收纳", "interactive", false)));
        var day = start();

        crew.play(day);

        assertThat(story.passed()).containsSubsequence("dx01", "dx01m", "dx02c", "dx06").doesNotContain("dx02d");
    }

    @Test
    void raisesOpenQuestionsUntilAllAreAnswered() {
        loads(SLOTS, 2);
        crew.answering("userTask_dx03_answerAndTag", "unanswered", 2, "openQuestions", "保修几年?")
                .answering("userTask_dx03_answerAndTag", "unanswered", 0);
        var day = start();

        crew.play(day);

        assertThat(story.times("dx03")).isEqualTo(2);
        assertThat(driver.delegates().calls()).contains("announce");
    }

    @Test
    void reportsAnIncidentThatTheDayNoteTellsOf() {
        loads(SLOTS, 2);
        crew.answering("userTask_dx05_noteDay", "risk", "incident", "riskNote", "有人在群里散布假消息");
        var day = start();

        crew.play(day);

        assertThat(story.ending(day)).contains("endEvent_dx06i_dayDoneWithIncident");
        assertThat(driver.delegates().calls()).contains("reportIncident");
    }

    private void loads(String slots, int count) {
        driver.delegates().when("loadDayScript", step -> {
            step.setVariable("slots", slots);
            step.setVariable("slotCount", count);
        });
    }

    private ProcessInstance start(String... namesAndTexts) {
        var values = new HashMap<String, Object>(
                Map.of("dayNo", 3, "scriptDay", 3, "groupRunStartDate", "2030-12-01", "runMode", "fine"));
        for (var i = 0; i < namesAndTexts.length; i += 2) {
            values.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return driver.start("group-daily-script", "spring/G001", values);
    }
}
