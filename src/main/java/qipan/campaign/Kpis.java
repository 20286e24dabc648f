package qipan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.playbook.KpiCatalogue;
import qipan.shared.SqlTime;

/**
 * Measured values of campaigns and groups. One value for a metric at a moment; told twice it is replaced, so that an
 * import can be repeated. Counters (orders, gmv, joins ...) add up over time and groups; rates and scores do not: of
 * those the latest counts, and over groups their mean. Which is which, and what is computed from others, says the
 * {@link KpiCatalogue}.
 */
@Service
public class Kpis {

    private static final String CAMPAIGN_ITSELF = "";

    private static final String MEAN_OF_LATEST = """
            select k.metric, avg(k.metric_value) as figure
              from campaign_kpi k join (select group_code, metric, max(at) as at from campaign_kpi
                                         where campaign = :campaign group by group_code, metric) latest
                on latest.group_code = k.group_code and latest.metric = k.metric and latest.at = k.at
             where k.campaign = :campaign group by k.metric order by k.metric""";

    private final JdbcClient jdbc;
    private final KpiCatalogue catalogue;
    private final DerivedKpis derived;

    Kpis(JdbcClient jdbc, KpiCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.derived = new DerivedKpis(catalogue);
    }

    /**
     * @param group group code, null for the campaign as a whole
     * @param source who said it: an account, a step, an integration
     */
    public record Measured(@Nullable String group, String metric, Instant at, BigDecimal value, String source) {}

    @Transactional
    public void record(String campaign, Collection<Measured> values) {
        for (var value : values) {
            var place = new Object[] {
                campaign, value.group() == null ? CAMPAIGN_ITSELF : value.group(), value.metric(), SqlTime.toSql(value.at())
            };
            var updated = jdbc.sql("update campaign_kpi set metric_value = ?, source = ? where campaign = ?"
                            + " and group_code = ? and metric = ? and at = ?")
                    .params(value.value(), value.source(), place[0], place[1], place[2], place[3])
                    .update();
            if (updated == 0) {
                jdbc.sql("insert into campaign_kpi (campaign, group_code, metric, at, metric_value, source)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(place[0], place[1], place[2], place[3], value.value(), value.source())
                        .update();
            }
        }
    }

    /** The campaign's KPIs over all its groups, by metric. */
    public Map<String, BigDecimal> ofCampaign(String campaign) {
        var figures = byMetric(campaign, "select metric, sum(metric_value) as figure from campaign_kpi"
                + " where campaign = :campaign group by metric order by metric");
        byMetric(campaign, MEAN_OF_LATEST).forEach((metric, mean) -> figures.computeIfPresent(metric, (name, total) ->
                catalogue.adds(name) ? total : mean));
        derived.addTo(figures);
        return figures;
    }

    private Map<String, BigDecimal> byMetric(String campaign, String sql) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql(sql).param("campaign", campaign).query(row -> {
            figures.put(row.getString("metric"), row.getBigDecimal("figure").stripTrailingZeros());
        });
        return figures;
    }

    /** KPIs of some groups, by group code and metric; for a page of the ledger. */
    public Map<String, Map<String, BigDecimal>> ofGroups(String campaign, Collection<String> groups) {
        var byGroup = new LinkedHashMap<String, Map<String, BigDecimal>>();
        if (!groups.isEmpty()) {
            jdbc.sql("select group_code, metric, metric_value from campaign_kpi where campaign = :campaign"
                            + " and group_code in (:groups) order by group_code, metric, at")
                    .param("campaign", campaign)
                    .param("groups", groups)
                    .query(row -> {
                        var metrics = byGroup.computeIfAbsent(row.getString("group_code"), code -> new LinkedHashMap<>());
                        var metric = row.getString("metric");
                        metrics.merge(metric, row.getBigDecimal("metric_value").stripTrailingZeros(), (before, now) ->
                                catalogue.adds(metric) ? before.add(now) : now);
                    });
        }
        byGroup.values().forEach(derived::addTo);
        return byGroup;
    }

    /** One metric between two moments: the sum of a counter, the latest of a rate; zero when nothing came in. */
    public BigDecimal between(String campaign, @Nullable String group, String metric, Instant from, Instant to) {
        var values = jdbc.sql("select metric_value from campaign_kpi where campaign = :campaign and metric = :metric"
                        + " and (:any = 1 or group_code = :group) and at >= :from and at < :to order by at")
                .param("campaign", campaign)
                .param("metric", metric)
                .param("any", group == null ? 1 : 0)
                .param("group", group == null ? CAMPAIGN_ITSELF : group)
                .param("from", SqlTime.toSql(from))
                .param("to", SqlTime.toSql(to))
                .query(BigDecimal.class)
                .list();
        return fold(metric, values);
    }

    private BigDecimal fold(String metric, List<BigDecimal> values) {
        if (values.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return catalogue.adds(metric)
                ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : values.get(values.size() - 1);
    }
}
