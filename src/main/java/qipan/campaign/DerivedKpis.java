package qipan.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import qipan.playbook.Kpi;
import qipan.playbook.KpiCatalogue;

/**
 * Rates that no step records because the counters they are made of are: over several groups a rate of sums is right where
 * a mean of rates is not. A value that was recorded or told stays as it is.
 */
final class DerivedKpis {

    private static final int DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Kpi> computed;

    DerivedKpis(KpiCatalogue catalogue) {
        computed = catalogue.all().stream().filter(kpi -> kpi.from() != null).toList();
    }

    /** @param figures metric to value; what can be computed from them is put in as well */
    void addTo(Map<String, BigDecimal> figures) {
        var recorded = Map.copyOf(figures);
        for (var kpi : computed) {
            if (kpi.from() != null && !recorded.containsKey(kpi.key())) {
                put(kpi, kpi.from(), recorded, figures);
            }
        }
    }

    private static void put(Kpi kpi, Kpi.Share share, Map<String, BigDecimal> recorded, Map<String, BigDecimal> figures) {
        var whole = recorded.getOrDefault(share.whole(), BigDecimal.ZERO);
        if (whole.signum() == 0 || !recorded.containsKey(share.part())) {
            return;
        }
        var less = share.less() == null ? BigDecimal.ZERO : recorded.getOrDefault(share.less(), BigDecimal.ZERO);
        var part = recorded.getOrDefault(share.part(), BigDecimal.ZERO).subtract(less);
        var scaled = "percent".equals(kpi.unit()) ? part.multiply(HUNDRED) : part;
        figures.put(kpi.key(), scaled.divide(whole, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
