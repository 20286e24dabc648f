package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisitPlanDecisionTest {

    private final DecisionTable plan = DecisionTable.named("revisit-plan");

    @ParameterizedTest(name = "{0}, day {1}: {2}")
    @CsvSource({
        "buyer,  3,  usage-guide",
        "buyer,  7,  feedback",
        "buyer,  21, repurchase-referral",
        "buyer,  60, care-new-product",
        "vip,    3,  exclusive",
        "vip,    15, exclusive-phone",
        "vip,    30, exclusive",
        "vip,    60, exclusive-phone",
        "vip,    90, exclusive",
        "intent, 2,  case",
        "intent, 7,  offer",
        "intent, 20, care"
    })
    void plansARevisit(String level, int day, String type) {
        assertThat(plan.rows("level", level)).anySatisfy(row -> {
            assertThat(row).containsEntry("day", day).containsEntry("type", type);
            assertThat(row.get("topic").toString()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0} is visited {1} times, {2} of them by phone")
    @CsvSource({"buyer, 4, 0", "vip, 5, 2", "intent, 3, 0", "stranger, 0, 0"})
    void plansNoMoreThanThatAndGreetsEverybody(String level, int revisits, int phone) {
        var rows = plan.rows("level", level);

        assertThat(rows).filteredOn(row -> row.get("day") != null).hasSize(revisits);
        assertThat(rows).filteredOn(row -> row.get("type").equals("exclusive-phone")).hasSize(phone);
        assertThat(rows).filteredOn(row -> row.get("day") == null).extracting(row -> row.get("type"))
                .containsExactly("greeting-birthday", "greeting-festival");
    }
}
