package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MechanicFitDecisionTest {

    private final DecisionTable fit = DecisionTable.named("mechanic-fit");

    @ParameterizedTest(name = "{0}: {1}, {3}")
    @CsvSource({
        "pin,  获客、变现, 是,             未成团须退款",
        "bang, 激活,       助力者须有奖励, 平台分享规则",
        "song, 获客,       是,             成本封顶",
        "quan, 推荐,       双方得券,       毛利够不够",
        "kan,  推荐,       部分,           底价明确，进度不得虚假",
        "bi,   激活,       排名有奖,       防刷量",
        "huan, 留存,       互换,           货品成色"
    })
    void namesGoalGainAndRiskOfEachMechanic(String mechanic, String goal, String gain, String risk) {
        assertThat(fit.row("mechanic", mechanic)).containsEntry("goal", goal).containsEntry("bothWin", gain)
                .containsEntry("riskCheck", risk);
    }

    @Test
    void knowsNoOtherMechanic() {
        assertThat(fit.rows("mechanic", "chou")).isEmpty();
    }
}
