package qipan.playbook.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import qipan.playbook.KpiCatalogue;
import qipan.playbook.KpisOfPlaybook;
import qipan.playbook.Playbooks;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** What the figures are called and how they come about: of all playbooks, and of one. */
@RestController
class KpiCatalogueController {

    private final KpiCatalogue catalogue;
    private final KpisOfPlaybook kpis;
    private final Playbooks playbooks;

    KpiCatalogueController(KpiCatalogue catalogue, KpisOfPlaybook kpis, Playbooks playbooks) {
        this.catalogue = catalogue;
        this.kpis = kpis;
        this.playbooks = playbooks;
    }

    @GetMapping("/api/kpis")
    Page<KpiView> all() {
        return whole(catalogue.all().stream().map(kpi -> KpiView.of(kpi, List.of())).toList());
    }

    @GetMapping("/api/playbooks/{key}/kpis")
    Page<KpiView> ofPlaybook(@PathVariable String key) {
        var playbook = playbooks.find(key).orElseThrow(() -> Refusal.notFound("playbook.unknown", key));
        return whole(kpis.of(playbook).entrySet().stream().map(it -> KpiView.of(it.getKey(), it.getValue())).toList());
    }

    private static Page<KpiView> whole(List<KpiView> all) {
        return new Page<>(all, null, Page.capped(all.size()));
    }
}
