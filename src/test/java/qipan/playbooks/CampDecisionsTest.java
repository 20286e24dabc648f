package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampDecisionsTest {

    private final DecisionTable status = DecisionTable.named("camp-status");
    private final DecisionTable graduation = DecisionTable.named("camp-graduation");
    private final DecisionTable day = DecisionTable.named("camp-day");

    @ParameterizedTest(name = "rule {0}: {1} days, {2} homeworks, quiz {3} -> {4}, {5}")
    @CsvSource({
        "1, 3, 0, 90, dropout, transfer",
        "2, 0, 3, 90, dropout, transfer",
        "3, 2, 1, 90, at-risk, phone",
        "4, 1, 2, 40, at-risk, chat",
        "5, 0, 1, 59, at-risk, tutor",
        "6, 0, 2, 60, at-risk, chat",
        "7, 0, 1, 60, active,  none"
    })
    void judgesHowATraineeIsDoing(int rule, int missed, int homework, double quiz, String expected, String rescue) {
        assertThat(status.row("missedInRow", missed, "homeworkMissed", homework, "quizAvg", quiz))
                .containsEntry("campStatus", expected)
                .containsEntry("rescue", rescue);
    }

    @ParameterizedTest(name = "rule {0}: {1} days, {2} homeworks, quiz {3}, exam {4} -> {5}, {6}")
    @CsvSource(nullValues = "-", value = {
        "1, 6, 6, 90, 90, graduated, excellent",
        "2, 6, 6, 89, 95, graduated, normal",
        "2, 5, 5, 80, 80, graduated, normal",
        "3, 5, 4, 50, 70, retake,    -",
        "4, 5, 4, 90, 69, next-camp, -",
        "4, 4, 6, 90, 90, next-camp, -"
    })
    void judgesWhoGraduates(
            int rule, int attended, int homework, double quiz, double exam, String expected, @Nullable String honour) {
        assertThat(graduation.row("attendedDays", attended, "homeworkDone", homework, "quizAvg", quiz, "examScore", exam,
                        "campDays", 6, "neededDays", 5, "passScore", 80))
                .containsEntry("graduation", expected)
                .containsEntry("honour", honour);
    }

    @ParameterizedTest(name = "day {0}: {1}, {2} questions")
    @CsvSource({
        "1, 什么是品牌, 10",
        "2, 开启创业之旅, 10",
        "3, 新人如何走出推广第一步, 10",
        "4, 微信使用技巧及必备App, 10",
        "5, 如何建群与私域营销的重要性, 10",
        "6, 品牌的制度, 10",
        "7, 结业考核, 20"
    })
    void knowsWhatEachDayIsAbout(int dayNo, String topic, int questions) {
        var content = day.row("dayNo", dayNo);

        assertThat(content).containsEntry("topic", topic);
        assertThat(content.get("answerKey").toString()).hasSize(questions).matches("[A-D]+");
    }
}
