package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributorRoleDecisionTest {

    private final DecisionTable roles = DecisionTable.named("distributor-role");

    @ParameterizedTest(name = "rule {0}: {1}, signed {2}, graduated {3}, {4} orders, {5} yuan, main job {6} -> {7}")
    @CsvSource({
        "1, b_small,           false, false, 0, 100000, true,  b_big",
        "2, C,                 true,  true,  0, 0,      false, b_small",
        "3, trial,             false, false, 2, 0,      false, C",
        "3, trial,             true,  true,  2, 0,      false, C",
        "4, semi-acquaintance, false, false, 1, 199.99, false, trial",
        "5, semi-acquaintance, false, false, 1, 200,    false, C",
        "6, trial,             true,  true,  1, 0,      false, b_small",
        "6, semi-acquaintance, true,  true,  0, 0,      false, b_small",
        "7, b_small,           true,  true,  9, 99999,  true,  unchanged",
        "7, b_small,           true,  true,  9, 100000, false, unchanged",
        "7, C,                 true,  false, 9, 999999, true,  unchanged",
        "7, trial,             false, false, 1, 500,    false, unchanged",
        "7, semi-acquaintance, false, false, 0, 0,      false, unchanged",
        "7, b_big,             true,  true,  9, 999999, true,  unchanged"
    })
    void decidesTheRoleOfAMember(int rule, String current, boolean signed, boolean graduated, int orders, double gmv,
            boolean mainJob, String expected) {
        assertThat(roles.row("currentRole", current, "signedBriefing", signed, "graduated", graduated, "paidOrders90", orders,
                        "gmv90", gmv, "mainJob", mainJob, "bigBGmv", 100000, "cOrders", 2, "cGmv", 200))
                .containsEntry("targetRole", expected);
    }

    @ParameterizedTest(name = "first order of {0} with the limit {1} -> {2}")
    @CsvSource({"300, 500, trial", "500, 500, C"})
    void takesItsLimitsFromTheConfiguration(double gmv, double limit, String expected) {
        assertThat(roles.row("currentRole", "semi-acquaintance", "signedBriefing", false, "graduated", false,
                        "paidOrders90", 1, "gmv90", gmv, "mainJob", false, "bigBGmv", 100000, "cOrders", 2, "cGmv", limit))
                .containsEntry("targetRole", expected);
    }
}
