package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardDecisionsTest {

    private final DecisionTable fit = DecisionTable.named("card-programme");
    private final DecisionTable rebate = DecisionTable.named("card-rebate");

    @ParameterizedTest(name = "rule {0}: {1}, {2} at {3}, {4} visits for {5} % -> {6}, {7}")
    @CsvSource({
        "1, new,     day1yuan-year,   365, 0,  0,  true,  refund-rule",
        "8, new,     day1yuan-year,   366, 0,  0,  false, none",
        "2, new,     annual-rebate,   999, 20, 50, true,  rebate-liability",
        "8, new,     annual-rebate,   999, 19, 50, false, none",
        "8, new,     annual-rebate,   999, 20, 51, false, none",
        "3, old,     stored-value,    1000, 0, 0,  true,  prepaid-limit",
        "8, new,     stored-value,    1000, 0, 0,  false, none",
        "4, old,     investment,      1000, 0, 0,  true,  external-opinion",
        "5, old,     unlimited,       1000, 0, 0,  true,  fair-use",
        "6, fission, promo,           99,  0,  0,  true,  clear-expiry",
        "6, fission, month,           99,  0,  0,  true,  clear-expiry",
        "6, fission, quarter,         99,  0,  0,  true,  clear-expiry",
        "6, fission, half-year,       99,  0,  0,  true,  clear-expiry",
        "6, fission, year,            99,  0,  0,  true,  clear-expiry",
        "6, fission, upgrade,         99,  0,  0,  true,  clear-expiry",
        "8, old,     month,           99,  0,  0,  false, none",
        "7, fission, card-gives-card, 99,  0,  0,  true,  gift-value",
        "7, new,     card-gives-card, 99,  0,  0,  true,  gift-value"
    })
    void fitsACardToTheStageOfTheStore(
            int rule, String stage, String card, double price, int visits, double pct, boolean fits, String flag) {
        assertThat(fit.row("storeStage", stage, "cardType", card, "price", price, "rebateVisits", visits, "rebatePct", pct,
                        "dayYuan", 365.0, "minVisits", 20.0, "maxPct", 50.0))
                .containsEntry("cardFits", fits)
                .containsEntry("legalFlags", flag);
    }

    @ParameterizedTest(name = "{0} visits, {1} % of {2} back -> {3}")
    @CsvSource({"20, 50, 999, 499.5, true", "25, 50, 100, 50, true", "19, 50, 999, 0, false", "20, 0, 999, 0, false"})
    void paysBackPartOfTheFeeForEnoughVisits(int visits, double pct, double fee, double expected, boolean due) {
        var row = rebate.row("visits", visits, "rebateVisits", 20.0, "rebatePct", pct, "fee", fee);

        assertThat(row).containsEntry("rebateDue", due);
        assertThat(((Number) row.get("rebate")).doubleValue()).isEqualTo(expected);
    }
}
