package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The camp as a whole: opening it, its lessons, and that every trainee walks alone. */
class NewcomerCampProcessTest extends PlaybookOnTheEngine {

    private static final String CAMP = "newcomer-six-day-camp";
    private static final String GROUPS = "userTask_tc02_formGroups";
    private static final String CHECK_IN = "userTask_tc04c_checkIn";
    private static final String TRAINEE_MORNING = "event_tc04st_dayBegins";
    private static final String LESSON_MORNING = "event_tc04as_morningDue";

    @Test
    void runsFromOpeningToTheFirstSale() {
        var camp = opened("nina");
        crew.answering(GROUPS, "groups", List.of(Map.of("mentor", "wang", "members", List.of("nina"))))
                .answering("userTask_tc03_sendHandbook", "handbookVersion", "v3", "confirmed", 1)
                .answering("userTask_tc04b_giveLesson", "attended", 1, "replayUrl", "https://example.org/r",
                        "questions", List.of(Map.of("q", "怎么发货")))
                .answering("userTask_tc06_sitExam", "examAnswers", CampSheets.exam(20), "roleplay", "https://example.org/r")
                .answering("userTask_tc10_coachFirstSale", "firstGroup", true, "firstOrder", true);
        CampSheets.days().forEach(sheet -> crew.answering("userTask_tc04f_takeQuiz", "answers", sheet));
        crew.play(camp);

        assertThat(story.ending(camp)).contains("endEvent_tc12_campDone");
        assertThat(story.times("tc04b")).isEqualTo(6);
        assertThat(story.times("tc04g")).isEqualTo(6);
        assertThat(story.passed()).contains("tc08", "tc09", "tc11", "tc11e").doesNotContain("tc05", "tc03c", "tc10u");
        assertThat(story.valuesOf("honour")).contains("excellent");
        assertThat(story.numbersOf("gradRate")).contains(100L);
        assertThat(driver.delegates().calls()).contains("recordKpi", "notifyRole", "announce");
    }

    @Test
    void opensOnAnInvitationOnceTheTrainerConfirms() {
        var camp = driver.engine().getRuntimeService().startProcessInstanceByMessage("MSG_CAMP_INVITE", "spring");
        driver.complete(camp, "userTask_tc01c_confirmCamp", flat(opening("nina")));
        driver.runAsync(camp);

        assertThat(driver.openElements(camp)).containsExactly(GROUPS);
    }

    @Test
    void asksAgainUntilEveryTraineeHasAMentorWithTimeToSpare() {
        var opening = opening("nina", "omar");
        opening.put("mentorRatio", 1);
        var camp = opened(opening);
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina")));
        assertThat(driver.openElements(camp)).containsExactly(GROUPS);
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina", "omar")));
        assertThat(driver.openElements(camp)).containsExactly(GROUPS);
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina")), Map.of("mentor", "li", "members", List.of("omar")));

        assertThat(driver.openElements(camp)).containsExactly("userTask_tc03_sendHandbook");
        assertThat(story.times("tc02")).isEqualTo(3);
    }

    @Test
    void givesEachTraineesWorkToThatAccountAndTheMentorsToTheMentor() {
        var camp = opened("nina", "omar");
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina")), Map.of("mentor", "li", "members", List.of("omar")));
        for (var morning = 0; morning < 12; morning++) {
            driver.fireTimer(camp, TRAINEE_MORNING);
        }

        assertThat(driver.tasks(camp, CHECK_IN)).extracting(Task::getAssignee).hasSize(12).containsOnly("nina", "omar");
        assertThat(driver.tasks(camp, CHECK_IN)).allMatch(task -> driver.engine().getTaskService()
                .getIdentityLinksForTask(task.getId()).stream().noneMatch(link -> link.getGroupId() != null));
        var homework = driver.tasks(camp, "userTask_tc04d_handInHomework").stream()
                .filter(task -> "omar".equals(task.getAssignee())).findFirst().orElseThrow();
        driver.engine().getTaskService().complete(homework.getId());
        assertThat(driver.tasks(camp, "userTask_tc04e_gradeHomework")).extracting(Task::getAssignee).containsExactly("li");
    }

    @Test
    void letsALateJoinerStartOnTheOwnDayOne() {
        var camp = opened("nina");
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina")));
        assertThat(mornings()).hasSize(6);
        story.tell("MSG_CAMP_JOINED", "joiner", "pete", "joinMentor", "li", "joinStartDate", "2030-03-07");

        assertThat(mornings()).hasSize(12).contains(instant("2030-03-04T01:00:00Z"), instant("2030-03-07T01:00:00Z"))
                .endsWith(instant("2030-03-12T01:00:00Z"));
        for (var morning = 0; morning < 12; morning++) {
            driver.fireTimer(camp, TRAINEE_MORNING);
        }
        assertThat(driver.tasks(camp, CHECK_IN)).extracting(Task::getAssignee).filteredOn("pete"::equals).hasSize(6);
        assertThat(driver.tasks(camp, CHECK_IN)).filteredOn(task -> "pete".equals(task.getAssignee()))
                .extracting(Task::getDueDate).contains(instant("2030-03-07T13:30:00Z"), instant("2030-03-12T13:30:00Z"));
    }

    @Test
    void countsALateJoinerAmongTheTrainees() {
        var figures = Recorded.by(driver, "recordKpi");
        var camp = opened("nina");
        grouped(camp, Map.of("mentor", "wang", "members", List.of("nina")));
        story.tell("MSG_CAMP_JOINED", "joiner", "pete", "joinMentor", "li", "joinStartDate", "2030-03-07");
        crew.answering("userTask_tc05n_gradeMakeUp", "accepted", true).play(camp);

        assertThat(story.passed()).contains("tc12", "tc01le");
        assertThat(figures.texts("campLearners")).containsExactly("1", "1");
        assertThat(figures.texts("attendanceRate")).containsExactly("100.0", "100.0");
    }

    @Test
    void asksABackupTrainerWhenTheTrainerIsNotLive() {
        var lesson = lesson();
        driver.fireTimer(lesson, "event_tc04ot_trainerMissing");
        driver.complete(lesson, "userTask_tc04u_takeOverLesson", "takenOver", true);

        assertThat(driver.openElements(lesson)).containsExactly("userTask_tc04b_giveLesson");
    }

    @Test
    void feedsQuestionsAndNewcomersOnAfterTheRanking() {
        var told = new java.util.ArrayList<Object>();
        driver.delegates().when("announce", step -> told.add(step.getVariable("message") + " "
                + (step.getVariable("question") == null ? step.getVariable("joiner") : step.getVariable("question"))));
        var lesson = lesson();
        driver.complete(lesson, "userTask_tc04o_goLive", "live", true);
        driver.complete(lesson, "userTask_tc04b_giveLesson", "attended", 8, "replayUrl", "https://example.org/r",
                "questions", List.of(Map.of("q", "怎么发货"), Map.of("q", "怎么退货")));
        driver.fireTimer(lesson, "event_tc04ht_gradesDue");
        driver.complete(lesson, "userTask_tc04h_rankDay", "newcomers",
                List.of(Map.of("joiner", "pete", "joinMentor", "li", "joinStartDate", "2030-03-07")));
        driver.runAsync(lesson);

        assertThat(story.ending(lesson)).contains("endEvent_tc04e_lessonDayDone");
        assertThat(told).hasSize(3).contains("MSG_QUESTION_RAISED 怎么发货", "MSG_QUESTION_RAISED 怎么退货")
                .anyMatch(it -> it.toString().startsWith("MSG_CAMP_JOINED"));
    }

    @Test
    void callsThoseWhoHaveNotConfirmedTheHandbook() {
        var handbook = driver.start("newcomer-six-day-camp-handbook", "spring",
                Map.of("learnerCount", 8, "trainingStartDate", "2030-03-04"));
        driver.complete(handbook, "userTask_tc03_sendHandbook", "handbookVersion", "v3", "confirmed", 7);
        driver.fireTimer(handbook, "event_tc03t_confirmationOver");
        driver.complete(handbook, "userTask_tc03c_callUnconfirmed", "confirmed", 8);

        assertThat(story.ending(handbook)).contains("endEvent_tc03ce_unconfirmedCalled");
    }

    private ProcessInstance lesson() {
        var lesson = driver.start("newcomer-six-day-camp-lesson", "spring",
                Map.of("dayNo", 2, "liveAt", "20:00", "trainingStartDate", "2030-03-04"));
        driver.fireTimer(lesson, LESSON_MORNING);
        driver.runAsync(lesson);
        return lesson;
    }

    private ProcessInstance opened(String... learners) {
        return opened(opening(learners));
    }

    private ProcessInstance opened(Map<String, Object> opening) {
        var camp = driver.start(CAMP, "spring", opening);
        driver.runAsync(camp);
        return camp;
    }

    private static Map<String, Object> opening(String... learners) {
        return new HashMap<>(Map.of("campName", "三月营", "startDate", "2030-03-04", "learnerIds", List.of(learners),
                "mentorRatio", 15, "liveAt", "20:00", "homeworkBy", "18:00", "passScore", 80));
    }

    @SafeVarargs
    private void grouped(ProcessInstance camp, Map<String, Object>... groups) {
        driver.complete(camp, GROUPS, "groups", List.of(groups));
        driver.runAsync(camp);
    }

    private List<Date> mornings() {
        return driver.engine().getManagementService().createJobQuery().timers().activityId(TRAINEE_MORNING).list().stream()
                .map(Job::getDuedate).sorted().toList();
    }

    private static Date instant(String text) {
        return Date.from(java.time.Instant.parse(text));
    }

    private static Object[] flat(Map<String, Object> values) {
        return values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue())).toArray();
    }
}
