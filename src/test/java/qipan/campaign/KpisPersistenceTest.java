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
import qipan.testing.StorageTest;

/** What a campaign's figures come to, by kind of metric. */
@StorageTest
@Import(Kpis.class)
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

    @ParameterizedTest
    @ValueSource(strings = {"activityRate", "depositPct", "nps-no", "npsScore", "aov", "roi", "conversion", "avgResponseMin",
            "satisfaction", "vipShareOfGmv"})
    void ratesAreToldByTheirName(String metric) {
        assertThat(Kpis.isRate(metric)).isEqualTo(!metric.equals("nps-no"));
    }

    private void measured(@Nullable String group, String metric, Instant at, String value) {
        kpis.record("c1", List.of(new Measured(group, metric, at, new BigDecimal(value), "shop")));
    }
}
