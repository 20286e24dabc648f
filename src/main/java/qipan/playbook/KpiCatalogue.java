package qipan.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The KPIs that playbooks record: section 7 of the playbook catalogue, kept as data in {@code kpi-catalogue.json}. */
@Component
public class KpiCatalogue {

    /** What an integration tells under a name of its own is judged by that name. */
    private static final Pattern RATE = Pattern.compile(".*(Rate|Pct|Ratio|Score|Avg|Index|Factor|Min|Lift|Share)$");

    private final Map<String, Kpi> kpis = new LinkedHashMap<>();

    public KpiCatalogue() {
        try (var resource = new ClassPathResource("kpi-catalogue.json").getInputStream()) {
            JsonMapper.shared()
                    .readValue(resource, new TypeReference<List<Kpi>>() {})
                    .forEach(kpi -> kpis.put(kpi.key(), kpi));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Kpi> all() {
        return List.copyOf(kpis.values());
    }

    public Optional<Kpi> find(String key) {
        return Optional.ofNullable(kpis.get(key));
    }

    /** Whether values of the metric add up over time and groups. */
    public boolean adds(String metric) {
        return find(metric).map(Kpi::adds).orElseGet(() -> !RATE.matcher(metric).matches());
    }
}
