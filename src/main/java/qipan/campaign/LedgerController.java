package qipan.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.GroupStore.LedgerQuery;
import qipan.engine.OpenWork;
import qipan.engine.OpenWork.OpenStep;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.web.Problems;

/** The ledger of a campaign, and its failed steps. */
@RestController
@RequestMapping("/api/campaigns/{id}")
class LedgerController {

    private static final int MAX_PAGE = 200;

    private final Campaigns campaigns;
    private final GroupStore groups;
    private final Kpis kpis;
    private final OpenWork open;
    private final Incidents incidents;
    private final Problems problems;
    private final Clock clock;

    LedgerController(
            Campaigns campaigns, GroupStore groups, Kpis kpis, OpenWork open, Incidents incidents,
            Problems problems, Clock clock) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.kpis = kpis;
        this.open = open;
        this.incidents = incidents;
        this.problems = problems;
        this.clock = clock;
    }

    /**
     * @param late whether its most urgent open task is overdue
     * @param chatId which chat it is in WeCom
     * @param sendState what became of the last mass send: {@code waiting, unsent, sent, limited, not-friend, failed}
     */
    record LedgerRow(
            String code,
            String name,
            int size,
            @Nullable String owner,
            @Nullable String host,
            @Nullable String tags,
            String status,
            int wave,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable OffsetDateTime due,
            boolean late,
            int openTasks,
            @Nullable String processInstance,
            @Nullable String chatId,
            @Nullable String sendState,
            @Nullable OffsetDateTime sendAt,
            Map<String, BigDecimal> kpis) {}

    @GetMapping("/ledger")
    Page<LedgerRow> ledger(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        campaigns.get(id);
        var query = new LedgerQuery(statuses(status), step, q, Math.max(1, Math.min(limit, MAX_PAGE)), after);
        var page = groups.page(id, query);
        var steps = open.below(page.items().stream().map(GroupRow::processInstance).filter(Objects::nonNull).toList());
        var metrics = kpis.ofGroups(id, page.items().stream().map(GroupRow::code).toList());
        return page.map(row -> row(row, steps, metrics));
    }

    private static List<String> statuses(@Nullable String status) {
        if (status == null || status.isBlank()) {
            return List.of();
        }
        try {
            // A group whose wave is just being started is pending to people.
            return GroupStatus.of(status) == GroupStatus.PENDING ? List.of("pending", "starting") : List.of(status);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.malformed("campaign.ledger.status", status);
        }
    }

    private LedgerRow row(
            GroupRow row, Map<String, List<OpenStep>> steps, Map<String, Map<String, BigDecimal>> metrics) {
        var openSteps = row.processInstance() == null
                ? List.<OpenStep>of()
                : steps.getOrDefault(row.processInstance(), List.of());
        var urgent = openSteps.stream().filter(step -> step.due() != null).findFirst();
        var due = urgent.map(OpenStep::due).orElse(null);
        return new LedgerRow(
                row.code(),
                row.name(),
                row.size(),
                row.owner(),
                row.host(),
                row.tags(),
                row.status() == GroupStatus.STARTING ? GroupStatus.PENDING.word() : row.status().word(),
                row.wave(),
                row.step(),
                row.stepName(),
                CampaignView.time(due),
                due != null && due.isBefore(clock.instant()),
                openSteps.size(),
                row.processInstance(),
                row.chatId(),
                row.sendState(),
                CampaignView.time(row.sendAt()),
                metrics.getOrDefault(row.code(), Map.of()));
    }

    record IncidentView(
            String id,
            OffsetDateTime at,
            @Nullable String group,
            @Nullable String step,
            @Nullable String stepName,
            String processInstance,
            @Nullable String message) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/incidents")
    Items<IncidentView> incidents(@PathVariable String id) {
        campaigns.get(id);
        return new Items<>(incidents.of(id).stream()
                .map(incident -> new IncidentView(
                        incident.id(), CampaignView.time(incident.at()), incident.group(), incident.step(),
                        incident.stepName(), incident.processInstance(), problems.retold(incident.message())))
                .toList());
    }

    @PostMapping("/incidents/{incident}/retry")
    void retry(@PathVariable String id, @PathVariable String incident) {
        campaigns.get(id);
        incidents.retry(id, incident);
    }
}
