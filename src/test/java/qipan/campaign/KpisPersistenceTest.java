package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.campaign.Kpis.Measured;
import qipan.playbook.KpiCatalogue;
import qipan.testing.StorageTest;

/** What a campaign's figures come to, by kind of metric. */
@StorageTest
@Import({Kpis.class, KpiCatalogue.class})
class KpisPersistenceTest {

    private static final Instant DAY_1 = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));

    @Autowired
    Kpis kpis;

    @Test
    void countersAddUpOverTimeAndGroups() {
        measured("g1", "orders", DAY_1, "3");
        measured("g1", "orders", DAY_2, "4");
        measured("g2", "orders", DAY_1, "5");
        measured(null, "orders", DAY_1, "1");

        assertThat(kpis.ofCampaign("c1").get("orders")).isEqualByComparingTo("13");
        assertThat(kpis.ofGroups("c1", Set.of("g1", "g2")).get("g1").get("orders")).isEqualByComparingTo("7");
    }

    @Test
    void ofARateTheLatestCountsAndOverGroupsTheMeanOfThose() {
        measured("g1", "activityRate", DAY_1, "20");
        measured("g1", "activityRate", DAY_2, "40");
        measured("g2", "activityRate", DAY_1, "10");

        assertThat(kpis.ofGroups("c1", Set.of("g1", "g2")).get("g1").get("activityRate")).isEqualByComparingTo("40");
        assertThat(kpis.ofCampaign("c1").get("activityRate")).isEqualByComparingTo("25");
    }

    @Test
    void whatIsToldTwiceReplacesWhatWasTold() {
        measured("g1", "gmv", DAY_1, "100.50");
        measured("g1", "gmv", DAY_1, "120.75");

        assertThat(kpis.ofCampaign("c1").get("gmv")).isEqualByComparingTo("120.75");
    }

    @Test
    void betweenTwoMomentsTheEndIsLeftOut() {
        measured("g1", "joins", DAY_1, "3");
        measured("g1", "joins", DAY_2, "4");
        measured("g2", "joins", DAY_1, "10");

        assertThat(kpis.between("c1", "g1", "joins", DAY_1, DAY_2)).isEqualByComparingTo("3");
        assertThat(kpis.between("c1", null, "joins", DAY_1, DAY_2.plusMillis(1))).isEqualByComparingTo("17");
        assertThat(kpis.between("c1", "g1", "leaves", DAY_1, DAY_2)).isZero();
    }

    @Test
    void campaignsDoNotMix() {
        measured("g1", "orders", DAY_1, "3");

        assertThat(kpis.ofCampaign("c2")).isEmpty();
        assertThat(kpis.ofGroups("c2", Set.of("g1"))).isEmpty();
    }

    @Test
    void whatIsMadeOfCountersIsComputedFromTheirSums() {
        measured("g1", "deposits", DAY_1, "10");
        measured("g1", "balancePaid", DAY_2, "5");
        measured("g2", "deposits", DAY_1, "30");
        measured("g2", "balancePaid", DAY_2, "27");

        assertThat(kpis.ofCampaign("c1").get("depositToPaidRate")).isEqualByComparingTo("80");
        assertThat(kpis.ofGroups("c1", Set.of("g1", "g2")).get("g1").get("depositToPaidRate")).isEqualByComparingTo("50");
    }

    @Test
    void aLiftIsTheDifferenceOverWhatItWasBefore() {
        measured("g1", "conversion", DAY_1, "4.5");
        measured(null, "conversionUnwarmed", DAY_1, "3");

        assertThat(kpis.ofCampaign("c1").get("warmupLift")).as("(4.5 - 3) / 3").isEqualByComparingTo("50");
    }

    @Test
    void aDifferenceWithoutAWholeStaysAsItIsAndNeedsBoth() {
        measured("g1", "conversion", DAY_1, "4.5");
        assertThat(kpis.ofCampaign("c1")).doesNotContainKey("commitmentToOrderLift");

        measured(null, "conversionUncommitted", DAY_1, "3");
        assertThat(kpis.ofCampaign("c1").get("commitmentToOrderLift")).isEqualByComparingTo("1.5");
    }

    @Test
    void whatIsTakenOffCountsAsNothingWhenNobodyRecordedAny() {
        measured("g1", "ordersShipped", DAY_1, "8");
        assertThat(kpis.ofCampaign("c1").get("shipOnTimeRate")).isEqualByComparingTo("100");

        measured("g1", "ordersShippedLate", DAY_1, "2");
        assertThat(kpis.ofCampaign("c1").get("shipOnTimeRate")).isEqualByComparingTo("75");
    }

    @Test
    void aMeanTimeIsTheSumOverTheCount() {
        measured("g1", "approvalHours", DAY_1, "3");
        measured("g1", "approvalHours", DAY_2, "2");
        measured("g1", "approvalsAsked", DAY_1, "2");

        assertThat(kpis.ofCampaign("c1").get("approvalLeadTimeH")).as("hours are no percentage").isEqualByComparingTo("2.5");
    }

    @Test
    void aValueThatWasToldIsNotComputedAnew() {
        measured(null, "finalGmv", DAY_1, "300");
        measured(null, "finalCost", DAY_1, "100");
        assertThat(kpis.ofCampaign("c1").get("roi")).as("(300 - 100) / 100").isEqualByComparingTo("2");

        measured(null, "roi", DAY_2, "1.5");
        assertThat(kpis.ofCampaign("c1").get("roi")).isEqualByComparingTo("1.5");
    }

    @Test
    void nothingIsComputedWithoutAllOfItsPartsOrFromNothing() {
        measured("g1", "balancePaid", DAY_1, "5");
        assertThat(kpis.ofCampaign("c1")).doesNotContainKey("depositToPaidRate");

        measured("g1", "deposits", DAY_1, "0");
        assertThat(kpis.ofCampaign("c1")).doesNotContainKey("depositToPaidRate");
    }

    /** The last two are of an integration: the catalogue does not know them. */
    @ParameterizedTest
    @ValueSource(strings = {"activityRate", "aov", "satisfaction", "vipShareOfGmv", "firstOrderRate14d", "friendsTotal",
            "npsScore", "returnPct"})
    void ratesDoNotAddUp(String metric) {
        measured("g1", metric, DAY_1, "3");
        measured("g1", metric, DAY_2, "4");

        assertThat(kpis.ofCampaign("c1").get(metric)).isEqualByComparingTo("4");
    }

    private void measured(@Nullable String group, String metric, Instant at, String value) {
        kpis.record("c1", List.of(new Measured(group, metric, at, new BigDecimal(value), "shop")));
    }
}
