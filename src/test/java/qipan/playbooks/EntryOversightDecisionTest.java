package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryOversightDecisionTest {

    private final DecisionTable oversight = DecisionTable.named("entry-oversight");

    @ParameterizedTest(name = "{0}: {1} estates, {2} groups, {3} days without, {4} active, {5} % active, norm met {6} -> {7}, {8}")
    @CsvSource({
        "penalty,   1, 0, 31, 0, 0,   false, penalty,        0",
        "coaching,  1, 1, 0,  0, 0,   true,  watch-coaching, 1",
        "reward,    5, 5, 0,  4, 80,  true,  support-reward, 3",
        "support,   5, 5, 0,  5, 100, false, support,        2",
        "support,   5, 4, 0,  3, 79,  true,  support,        2",
        "support,   5, 4, 0,  2, 50,  true,  support,        2",
        "beginning, 5, 4, 0,  1, 49,  true,  support,        1",
        "exempt,    0, 0, 90, 0, 0,   false, exempt,         0",
        "exempt,    0, 3, 0,  3, 100, true,  exempt,         0",
        "grace,     1, 0, 30, 0, 0,   false, watch,          0"
    })
    void judgesTheEntrancesOfAStore(
            String rule, int estates, int groups, int noGroupDays, int active, double share, boolean normMet, String result,
            int level) {
        var answer = oversight.row("suitableEstates", estates, "groupCount", groups, "noGroupDays", noGroupDays,
                "activeGroups", active, "activeShare", share, "normMet", normMet);

        assertThat(answer).containsEntry("oversightResult", result);
        assertThat(((Number) answer.get("supportLevel")).intValue()).isEqualTo(level);
    }
}
