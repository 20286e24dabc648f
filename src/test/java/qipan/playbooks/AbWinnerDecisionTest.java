package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbWinnerDecisionTest {

    @ParameterizedTest(name = "{0} groups of at least {1}, p {2} against {3}, lift {4}: {5} {6}")
    @CsvSource(delimiter = ';', value = {
        "5; 3; 0.04; 0.05;  12; winner;       B",
        "5; 3; 0.04; 0.01;  12; inconclusive; ''",
        "5; 6; 0.04; 0.05;  12; inconclusive; ''",
        "5; 3; 0.04; 0.05; -12; winner;       A",
        "5; 3; 0.06; 0.05;   2; winner;       A",
        "5; 3; 0.06; 0.10;   2; inconclusive; ''",
    })
    void weighsTheArmsByTheFiguresOfTheCampaign(
            int groups, int minGroups, double p, double alpha, double lift, String verdict, String winner) {
        var row = DecisionTable.named("ab-winner").row("groupsPerArm", groups, "plannedGroupsPerArm", 5, "p1Incidents", 0,
                "refundDelta", 0d, "pValue", p, "liftPct", lift, "minLiftPct", 10d, "minGroups", minGroups, "alpha", alpha);

        assertThat(row).containsEntry("abVerdict", verdict).containsEntry("winnerVariant", winner);
    }
}
