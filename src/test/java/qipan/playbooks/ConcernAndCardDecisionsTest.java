package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What to say to a concern, and how to meet a crisis. */
class ConcernAndCardDecisionsTest {

    private final DecisionTable objections = DecisionTable.named("objection-script");
    private final DecisionTable cards = DecisionTable.named("response-card");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no-time, 时间安排图", "cannot-learn, 新手案例", "price, 价格对比", "effect, 已授权的故事", "quality, 质保卡",
        "after-sales, 合同", "time, 真实倒计时", "money, 定金规则", "family, 家庭案例", "compare, 价格证据", "trust, 资质证书"
    })
    void hasAnAngleAndAProofForEachConcern(String concern, String proof) {
        assertThat(objections.row("concern", concern)).containsEntry("objectionProof", proof)
                .hasEntrySatisfying("objectionAngle", angle -> assertThat(angle.toString()).isNotBlank());
    }

    @Test
    void hasNothingToSayToNoConcern() {
        assertThat(objections.rows("concern", "none")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "tool-failure", "negative-question", "quality-complaint", "refund-wave", "group-spam", "public-opinion",
        "price-dispute", "logistics-delay", "staff-misconduct", "data-leak"
    })
    void hasACardForEachCategory(String category) {
        assertThat(cards.row("category", category)).containsOnlyKeys("cardGist", "cardActions", "cardEvidence",
                        "cardCompensation", "cardPause", "compensationCap")
                .allSatisfy((field, value) -> assertThat(value).isNotNull());
    }

    @ParameterizedTest(name = "{0} pauses {1}")
    @CsvSource({
        "tool-failure, group", "negative-question, none", "group-spam, none", "logistics-delay, none",
        "data-leak, campaign", "price-dispute, group"
    })
    void saysWhatIsUsuallyPaused(String category, String pause) {
        assertThat(cards.row("category", category)).containsEntry("cardPause", pause);
    }
}
