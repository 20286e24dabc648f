package qipan.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                value(kpi, kpi.from(), recorded).ifPresent(value -> figures.put(kpi.key(), value));
            }
        }
    }

    /** What is taken off counts as nothing when no step recorded any; a difference needs both. */
    private static Optional<BigDecimal> value(Kpi kpi, Kpi.Share share, Map<String, BigDecimal> recorded) {
        var part = Optional.ofNullable(recorded.get(share.part()));
        var less = Optional.ofNullable(share.less()).map(recorded::get);
        if (share.whole() == null) {
            return part.flatMap(it -> less.map(it::subtract));
        }
        return Optional.ofNullable(recorded.get(share.whole()))
                .filter(whole -> whole.signum() != 0)
                .flatMap(whole -> part.map(it -> quotient(kpi, it.subtract(less.orElse(BigDecimal.ZERO)), whole)));
    }

    private static BigDecimal quotient(Kpi kpi, BigDecimal part, BigDecimal whole) {
        var scaled = "percent".equals(kpi.unit()) ? part.multiply(HUNDRED) : part;
        return scaled.divide(whole, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
