package qipan.campaign;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.GroupStore.GroupEntry;
import qipan.shared.BusinessKey;

@Service
class ActingOnGroups implements GroupActs {

    private final JdbcClient jdbc;
    private final WaveStore waves;
    private final GroupStore groups;
    private final Kpis kpis;

    ActingOnGroups(JdbcClient jdbc, WaveStore waves, GroupStore groups, Kpis kpis) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.groups = groups;
        this.kpis = kpis;
    }

    @Override
    public Map<String, String> arms(String campaign, int groupsPerArm, List<String> variants) {
        var codes = Waves.sample(waves.pendingBySize(campaign), groupsPerArm * variants.size());
        var arms = new LinkedHashMap<String, String>();
        codes.forEach(code -> arms.put(code, variants.get(arms.size() % variants.size())));
        return arms;
    }

    @Override
    public Arm armOf(String campaign, String variant) {
        var sizes = new LinkedHashMap<String, Integer>();
        jdbc.sql("select code, size from campaign_group where campaign = ? and variant = ? and status <> 'pending'")
                .params(campaign, variant)
                .query(row -> {
                    sizes.put(row.getString("code"), row.getInt("size"));
                });
        var measured = kpis.ofGroups(campaign, sizes.keySet());
        var members = sizes.values().stream().mapToLong(Integer::longValue).sum();
        var refunds = measured.values().stream().mapToDouble(metrics -> metric(metrics, "refundRate")).average();
        return new Arm(sizes.size(), members, Math.min(members, total(measured, "orders")), refunds.orElse(0));
    }

    private static long total(Map<String, Map<String, BigDecimal>> measured, String metric) {
        return (long) measured.values().stream().mapToDouble(metrics -> metric(metrics, metric)).sum();
    }

    private static double metric(Map<String, BigDecimal> metrics, String metric) {
        return metrics.getOrDefault(metric, BigDecimal.ZERO).doubleValue();
    }

    @Override
    public int severeCrises(String campaign) {
        return jdbc.sql("select count(*) from campaign_crisis where campaign = ? and severity = 'P1'")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public int settle(BusinessKey scope, String future, Collection<String> except) {
        return jdbc.sql("update campaign_group set future = :future where campaign = :campaign and future is null"
                        + " and (:any = 1 or code = :group) and code not in (:except)")
                .param("future", future)
                .param("campaign", scope.campaign())
                .param("any", scope.group() == null ? 1 : 0)
                .param("group", MemberStore.orEmpty(scope.group()))
                .param("except", except.isEmpty() ? List.of("") : except)
                .update();
    }

    @Override
    @Transactional
    public String register(String campaign, String name, int size, @Nullable String kind) {
        var taken = groups.codes(campaign);
        var number = taken.size() + 1;
        while (taken.contains("G" + number)) {
            number++;
        }
        groups.upsert(campaign, List.of(new GroupEntry("G" + number, name, size, null, null, kind, null)));
        return "G" + number;
    }
}
