package qipan.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.Crises.Crisis;

/** The crisis button: anybody signed in may report. */
@RestController
class CrisisController {

    private final ReportingCrisis reporting;
    private final Campaigns campaigns;
    private final Crises crises;

    CrisisController(ReportingCrisis reporting, Campaigns campaigns, Crises crises) {
        this.reporting = reporting;
        this.campaigns = campaigns;
        this.crises = crises;
    }

    record CrisisRequest(
            @NotBlank String campaign,
            @Nullable List<String> groups,
            @Nullable String category,
            @Nullable String summary,
            @Nullable Integer affectedCount,
            @Nullable Double refundRatePct,
            @Nullable String mediaSpread,
            @Nullable Boolean safetyRisk,
            @Nullable String evidenceUrl) {

        Map<String, Object> answers() {
            var answers = new HashMap<String, Object>();
            answers.put("category", category);
            answers.put("summary", summary);
            answers.put("affectedCount", affectedCount);
            answers.put("refundRatePct", refundRatePct);
            answers.put("mediaSpread", Objects.requireNonNullElse(mediaSpread, "none"));
            answers.put("safetyRisk", Objects.requireNonNullElse(safetyRisk, false));
            answers.put("evidenceUrl", evidenceUrl);
            answers.put("groupIds", groups);
            answers.values().removeIf(Objects::isNull);
            return answers;
        }
    }

    record CrisisView(
            String id,
            String category,
            String summary,
            @Nullable String severity,
            String status,
            OffsetDateTime at,
            List<String> groups,
            @Nullable String processInstance) {

        static CrisisView of(Crisis crisis) {
            return new CrisisView(
                    crisis.id(), crisis.category(), crisis.summary(), crisis.severity(), crisis.status(),
                    CampaignView.time(crisis.at()), crisis.groups(), crisis.processInstance());
        }
    }

    @PostMapping("/api/crises")
    @ResponseStatus(HttpStatus.CREATED)
    CrisisView report(@Valid @RequestBody CrisisRequest request) {
        return CrisisView.of(reporting.report(
                request.campaign(), Objects.requireNonNullElse(request.groups(), List.of()), request.answers()));
    }

    @GetMapping("/api/campaigns/{id}/crises")
    LedgerController.Items<CrisisView> list(@PathVariable String id) {
        campaigns.get(id);
        return new LedgerController.Items<>(crises.of(id).stream().map(CrisisView::of).toList());
    }
}
