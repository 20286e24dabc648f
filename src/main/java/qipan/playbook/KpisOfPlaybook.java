package qipan.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.playbook.Playbook.RecordedKpi;

/** The KPIs of the catalogue that a playbook gives: what its steps record, and what can be computed from that. */
@Component
public class KpisOfPlaybook {

    private final KpiCatalogue catalogue;

    KpisOfPlaybook(KpiCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return KPI to the processes that record it, in the order of the catalogue */
    public Map<Kpi, List<String>> of(Playbook playbook) {
        var by = playbook.kpis().stream().collect(Collectors.toMap(RecordedKpi::metric, RecordedKpi::by));
        var given = new LinkedHashMap<Kpi, List<String>>();
        catalogue.all().stream()
                .filter(kpi -> !kpi.ingredient())
                .forEach(kpi -> recorders(kpi, by).ifPresent(processes -> given.put(kpi, processes)));
        return given;
    }

    private static Optional<List<String>> recorders(Kpi kpi, Map<String, List<String>> by) {
        var from = kpi.from();
        if (by.containsKey(kpi.key()) || from == null) {
            return Optional.ofNullable(by.get(kpi.key()));
        }
        return by.keySet().containsAll(from.metrics())
                ? Optional.of(from.metrics().stream().flatMap(it -> by.get(it).stream()).distinct().toList())
                : Optional.empty();
    }
}
