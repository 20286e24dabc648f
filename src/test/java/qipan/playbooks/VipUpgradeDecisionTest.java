package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VipUpgradeDecisionTest {

    private final DecisionTable level = DecisionTable.named("vip-upgrade");

    @ParameterizedTest(name = "rule {0}: spent {1} in {2} orders, {3} referrals -> {4}")
    @CsvSource({
        "1, 50000,    0, 0,  super, 4",
        "2, 49999.99, 6, 0,  vip3,  3",
        "2, 20000,    6, 0,  vip3,  3",
        "3, 20000,    5, 2,  vip2,  2",
        "3, 10000,    4, 2,  vip2,  2",
        "4, 10000,    4, 1,  vip1,  1",
        "4, 20000,    5, 1,  vip1,  1",
        "4, 5000,     3, 0,  vip1,  1",
        "5, 0,        0, 10, vip1,  1",
        "5, 5000,     2, 10, vip1,  1",
        "6, 5000,     2, 9,  none,  0",
        "6, 4999.99,  3, 0,  none,  0"
    })
    void knowsTheLevel(int rule, double spent, int orders, int referrals, String expected, int rank) {
        assertThat(level.row("total12m", spent, "orders12m", orders, "referrals", referrals))
                .containsEntry("vipLevel", expected)
                .containsEntry("levelRank", rank);
    }
}
