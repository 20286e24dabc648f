package qipan.playbooks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answer sheets of the camp, right as the decision table {@code camp-day} has it. */
final class CampSheets {

    private static final int EXAM = 7;

    private CampSheets() {}

    /** The six quizzes without a mistake. */
    static List<List<Map<String, Object>>> days() {
        return IntStream.rangeClosed(1, 6).mapToObj(day -> sheet(day, 10)).toList();
    }

    /** The exam with that many right answers and none wrong. */
    static List<Map<String, Object>> exam(int right) {
        return sheet(EXAM, right);
    }

    static List<Map<String, Object>> sheet(int day, int right) {
        var key = DecisionTable.named("camp-day").row("dayNo", day).get("answerKey").toString();
        return IntStream.rangeClosed(1, right)
                .mapToObj(question -> Map.<String, Object>of("q", question, "a", key.substring(question - 1, question)))
                .toList();
    }
}
