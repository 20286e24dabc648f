package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.shared.Zones;
import qipan.testing.StandInFunctions;

/** What a sale counts as its own, in a ledger that knows what the group did before. */
class SaleDayFiguresProcessTest extends PlaybookOnTheEngine {

    private SaleDay day;

    @BeforeEach
    void prepare() {
        day = new SaleDay(driver);
    }

    @Test
    void countsItsOwnFiguresWhateverTheGroupSoldBefore() {
        keepLedger();
        day.closeAndReconcile(day.open(), 10, 990);
        kpis.told.replaceAll(row -> row.earlier(Duration.ofDays(7)));
        var second = day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "B1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        day.closeAndReconcile(second, 4, 396);

        assertThat(kpis.told).extracting(StandInFunctions.Kpis.Told::metric, StandInFunctions.Kpis.Told::value)
                .contains(tuple("orders", 10d), tuple("orders", 3d), tuple("gmv", 990d), tuple("gmv", 297d));
        assertThat(kpis.value("orders")).isEqualTo(14);
        assertThat(kpis.value("gmv")).isEqualTo(1386);
    }

    @Test
    void aFlashSaleCountsItsOrdersPerEntrantAndItsSalesPerOpenHour() {
        keepLedger();
        var sale = day.open(openedTwoHoursAgo("flash"));
        story.tell("MSG_ORDER_PLACED", "orderNo", "B1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        day.closeAndReconcile(sale, 5, 500);

        assertThat(lastTold("chainCount")).as("as the chain stood, before finance corrects it").isEqualTo(1);
        assertThat(lastTold("conversion6h")).as("5 orders of 100 entrants").isEqualTo(5);
        assertThat(lastTold("gmvPerHour")).as("500 yuan in 2 hours").isCloseTo(250, Offset.offset(5d));
    }

    @Test
    void aSaleOfADayTellsNothingOfSixHours() {
        keepLedger();
        day.closeAndReconcile(day.open(openedTwoHoursAgo("default")), 5, 500);

        assertThat(kpis.told).extracting(StandInFunctions.Kpis.Told::metric)
                .contains("conversion", "gmvPerHour").doesNotContain("conversion6h");
    }

    @Test
    void showsOnlyOrdersThatCameIn() {
        keepLedger();
        var sale = day.prepared(SaleDay.SALE);
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd03_saleOpens");

        assertThat(story.numbersOf("firstRealOrders")).containsExactly(1L);
    }

    private Map<String, Object> openedTwoHoursAgo(String ladder) {
        var variables = new HashMap<>(SaleDay.SALE);
        variables.put("ladderKind", ladder);
        variables.put("saleOpenAt", driver.clock().instant().minus(Duration.ofHours(2)).atZone(Zones.SHANGHAI).toLocalDateTime().toString());
        return variables;
    }

    private double lastTold(String metric) {
        return kpis.told.stream()
                .filter(row -> row.metric().equals(metric))
                .mapToDouble(StandInFunctions.Kpis.Told::value)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** As in the real program: orders of the chain count when they come in, results when they are recorded. */
    private void keepLedger() {
        driver.delegates().when("takeOrder", step -> {
            tell("orders", 1);
            tell("gmv", 99);
        });
        driver.delegates().when("recordKpi", step -> step.getVariablesLocal().forEach((metric, value) -> {
            if (value instanceof Number number) {
                tell(metric, number.doubleValue());
            }
        }));
    }

    private void tell(String metric, double value) {
        kpis.told.add(new StandInFunctions.Kpis.Told(metric, value, driver.clock().instant()));
    }
}
