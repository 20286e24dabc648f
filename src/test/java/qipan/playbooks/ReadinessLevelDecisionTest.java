package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessLevelDecisionTest {

    private final DecisionTable readiness = DecisionTable.named("readiness-level");

    @ParameterizedTest(name = "rule {0}: average {1}, weakest {2} -> {3}, {4}")
    @CsvSource({
        "1, 4.0,  3, ready,     multi-group",
        "1, 5.0,  5, ready,     multi-group",
        "2, 3.99, 3, trial,     single-group-coach",
        "2, 4.5,  2, trial,     single-group-coach",
        "2, 3.0,  2, trial,     single-group-coach",
        "3, 2.99, 2, not-ready, train-first",
        "3, 4.5,  1, not-ready, train-first"
    })
    void gradesByTheMeanAndTheWeakestMark(int rule, double average, int weakest, String level, String plan) {
        assertThat(readiness.row("averageScore", average, "minScore", weakest))
                .containsEntry("level", level)
                .containsEntry("supportPlan", plan);
    }
}
