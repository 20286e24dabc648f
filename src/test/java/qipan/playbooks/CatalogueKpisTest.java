package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import qipan.engine.ModelOutline;
import qipan.engine.PublishedDelegate;
import qipan.playbook.Kpi;
import qipan.playbook.KpiCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The KPIs that the playbook catalogue names (section 7, and of each process in section 4) against what is computed and
 * what steps record.
 */
class CatalogueKpisTest {

    /** Of a person or a whole business, over years: no process of the catalogue names them as its own. */
    private static final Set<String> OF_NO_PROCESS = Set.of(
            "singleCustomerValue", "cac", "memberActivityIndex", "friendsInGroup", "friendsBought", "selfCycleReplacement",
            "newVsOld", "perGroupOrderNorm", "storeLocalTraffic", "afterLeaveCoverage");

    private final JsonNode index = index();
    private final KpiCatalogue catalogue = new KpiCatalogue();
    private final Set<String> recorded = recorded();

    @Test
    void eachKpiOfTheCatalogueHasNamesAndAFormula() {
        assertThat(named()).allSatisfy(key -> assertThat(catalogue.find(key)).as(key).hasValueSatisfying(kpi -> {
            assertThat(kpi.zh()).matches(".*[\\p{IsHan}A-Z].*");
            assertThat(kpi.formulaZh()).matches(".*\\p{IsHan}.*");
            assertThat(kpi.formulaEn()).isNotBlank();
        }));
    }

    @Test
    void eachKpiOfAProcessIsRecordedByAStepOrComputedFromWhatStepsRecord() {
        assertThat(index.path("processes").size()).isEqualTo(54);
        assertThat(ofProcesses()).allSatisfy(key -> assertThat(isGiven(key)).as(key).isTrue());
    }

    @Test
    void theRestIsNamed() {
        assertThat(named()).filteredOn(key -> !ofProcesses().contains(key) && !isGiven(key))
                .containsExactlyInAnyOrderElementsOf(OF_NO_PROCESS);
    }

    @Test
    void whateverIsRecordedHasANameAndWhateverIsComputedIsRecorded() {
        assertThat(recorded).allSatisfy(metric -> assertThat(catalogue.find(metric)).as(metric).isPresent());
        assertThat(catalogue.all()).filteredOn(kpi -> kpi.from() != null)
                .allSatisfy(kpi -> assertThat(isGiven(kpi.key())).as(kpi.key()).isTrue());
    }

    private boolean isGiven(String key) {
        return recorded.contains(key)
                || catalogue.find(key).map(Kpi::from).filter(from -> recorded.containsAll(from.metrics())).isPresent();
    }

    private Set<String> named() {
        var names = ofProcesses();
        index.path("catalogue").forEach(key -> names.add(key.asString()));
        return names;
    }

    private Set<String> ofProcesses() {
        var names = new HashSet<String>();
        index.path("processes").forEach(process -> process.forEach(key -> names.add(key.asString())));
        return names;
    }

    private static Set<String> recorded() {
        var metrics = new HashSet<String>();
        var byDelegate = byDelegate();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".bpmn")).toList()) {
                var outline = ModelOutline.of(Files.readAllBytes(file));
                metrics.addAll(outline.kpis());
                outline.delegates().forEach(name -> metrics.addAll(byDelegate.getOrDefault(name, List.of())));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return metrics;
    }

    /** Delegate bean to the metrics it records by itself. */
    private static Map<String, List<String>> byDelegate() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(PublishedDelegate.class));
        return scan.findCandidateComponents("qipan.campaign").stream()
                .map(it -> ClassUtils.resolveClassName(String.valueOf(it.getBeanClassName()), null))
                .collect(Collectors.toMap(
                        ClassUtils::getShortNameAsProperty,
                        type -> List.of(type.getAnnotation(PublishedDelegate.class).kpis())));
    }

    private static JsonNode index() {
        try (var file = CatalogueKpisTest.class.getResourceAsStream("/catalogue/kpis.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
