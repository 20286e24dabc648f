package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What happens to one trainee: the day, its homework, the exam, the first sale. */
class NewcomerTraineeProcessTest extends TraineeOnTheEngine {

    private static final String HAND_IN = "userTask_tc04d_handInHomework";
    private static final String GRADE = "userTask_tc04e_gradeHomework";
    private static final String EXAM = "userTask_tc06_sitExam";
    private static final String RETAKE = "userTask_tc06r_retakeExam";

    @Test
    void countsWhatWasDoneInADay() {
        var day = start("-day", "dayNo", 3);
        driver.complete(day, "userTask_tc04c_checkIn", "learned", "名单要按亲疏来列");
        driver.complete(day, HAND_IN, "homework", "名单", "evidence", "https://example.org/h");
        driver.complete(day, GRADE, "score", 90, "feedback", "很好", "retry", false);
        driver.complete(day, "userTask_tc04f_takeQuiz", "answers", CampSheets.sheet(3, 7));
        driver.fireTimer(day, "event_tc04gt_statusDue");

        assertThat(story.ending(day)).contains("endEvent_tc04e_daySummed");
        assertThat(story.valuesOf("checkedIn")).contains(true);
        assertThat(story.valuesOf("homeworkIn")).contains(true);
        assertThat(story.numbersOf("quizScore")).contains(70L);
    }

    @Test
    void closesADayOnWhichNothingWasDone() {
        var day = start("-day", "dayNo", 3);
        driver.fireTimer(day, "event_tc04ct_checkinOver");
        driver.fireTimer(day, "event_tc04dt_homeworkOver");
        driver.fireTimer(day, "event_tc04ft_quizOver");
        driver.fireTimer(day, "event_tc04gt_statusDue");

        assertThat(story.ending(day)).contains("endEvent_tc04e_daySummed");
        assertThat(story.passed()).contains("tc04dx").doesNotContain("tc04fg");
        assertThat(story.valuesOf("checkedIn")).doesNotContain(true);
    }

    @Test
    void takesHomeworkBackUntilTheMentorIsContent() {
        var homework = start("-homework", "dayNo", 3);
        driver.complete(homework, HAND_IN, "homework", "名单", "evidence", "https://example.org/h");
        driver.complete(homework, GRADE, "score", 40, "feedback", "太少", "retry", true);
        driver.complete(homework, HAND_IN, "homework", "名单 30 人", "evidence", "https://example.org/h");
        driver.complete(homework, GRADE, "score", 90, "feedback", "很好", "retry", false);

        assertThat(story.ending(homework)).contains("endEvent_tc04de_homeworkDone");
        assertThat(story.times("tc04e")).isEqualTo(2);
    }

    @Test
    void issuesACertificateForAPassedExam() {
        var graduation = sitting(16, 80);
        driver.complete(graduation, "userTask_tc08_issueCertificate", "certNo", "C-1", "issuedAt", "2030-03-12", "honour", "normal");

        assertThat(story.ending(graduation)).contains("endEvent_tc08e_certificateIssued");
        assertThat(story.valuesOf("graduation")).containsExactly("graduated");
    }

    @Test
    void allowsOneRetakeAfterANearMiss() {
        var graduation = sitting(15, 80);
        driver.complete(graduation, RETAKE, "examAnswers", CampSheets.exam(15), "roleplay", "https://example.org/r");

        assertThat(story.ending(graduation)).contains("endEvent_tc07e_notGraduated");
        assertThat(story.times("tc06r")).isEqualTo(1);
    }

    @Test
    void letsWhoMissedTheExamSitTheRetake() {
        var graduation = graduation(80);
        driver.fireTimer(graduation, "event_tc06t_examOver");
        driver.complete(graduation, RETAKE, "examAnswers", CampSheets.exam(20), "roleplay", "https://example.org/r");

        assertThat(driver.openElements(graduation)).containsExactly("userTask_tc08_issueCertificate");
    }

    @Test
    void endsWithoutACertificateWhenTheRetakeIsMissedToo() {
        var graduation = graduation(80);
        driver.fireTimer(graduation, "event_tc06t_examOver");
        driver.fireTimer(graduation, "event_tc06rt_retakeOver");

        assertThat(story.ending(graduation)).contains("endEvent_tc06re_retakeMissed");
    }

    @Test
    void sendsWhoFailedOnToTheNextCamp() {
        var trainee = throughTheDays();
        driver.complete(trainee, EXAM, "examAnswers", CampSheets.exam(2), "roleplay", "https://example.org/r");

        assertThat(story.ending(trainee)).contains("endEvent_tc07e_notGraduated");
    }

    @Test
    void coachesAgainWhoHasNoOrderWhenCoachingEnds() {
        var trainee = throughTheDays();
        driver.complete(trainee, EXAM, "examAnswers", CampSheets.exam(20), "roleplay", "https://example.org/r");
        driver.complete(trainee, "userTask_tc08_issueCertificate", "certNo", "C-1", "issuedAt", "2030-03-12", "honour", "excellent");
        driver.fireTimer(trainee, "event_tc10t_coachingOver");
        driver.complete(trainee, "userTask_tc10u_coachAgain", "coachNote", "不敢开口", "laterOrder", true);
        driver.runAsync(trainee);

        assertThat(story.ending(trainee)).contains("endEvent_tc11e_traineeDone");
        assertThat(driver.delegates().calls()).contains("announce");
    }

    /** A trainee who did everything; which day's sheet is asked for is known by the day that was opened. */
    private ProcessInstance throughTheDays() {
        var trainee = start("-trainee");
        for (var day = 1; day <= 6; day++) {
            driver.fireTimer(trainee, "event_tc04st_dayBegins");
            driver.complete(trainee, "userTask_tc04c_checkIn", "learned", "学到了");
            driver.complete(trainee, HAND_IN, "homework", "作业", "evidence", "https://example.org/h");
            driver.complete(trainee, GRADE, "score", 95, "feedback", "好", "retry", false);
            var quiz = driver.tasks(trainee, "userTask_tc04f_takeQuiz").get(0);
            var dayNo = (Number) driver.engine().getTaskService().getVariable(quiz.getId(), "dayNo");
            driver.complete(trainee, "userTask_tc04f_takeQuiz", "answers", CampSheets.sheet(dayNo.intValue(), 10));
            driver.fireTimer(trainee, "event_tc04gt_statusDue");
        }
        return trainee;
    }

    private ProcessInstance sitting(int right, int quizAvg) {
        var graduation = graduation(quizAvg);
        driver.complete(graduation, EXAM, "examAnswers", CampSheets.exam(right), "roleplay", "https://example.org/r");
        return graduation;
    }

    private ProcessInstance graduation(int quizAvg) {
        return start("-graduation", "attendedDays", 6, "homeworkDone", 6, "quizAvg", quizAvg);
    }
}
