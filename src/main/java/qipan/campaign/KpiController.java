package qipan.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.Kpis.Measured;

/** Orders, GMV, joins and other figures that shops and CRMs send. */
@RestController
@RequestMapping("/api/campaigns/{id}/kpis")
class KpiController {

    private final ImportingKpis importing;
    private final Campaigns campaigns;
    private final Kpis kpis;

    KpiController(ImportingKpis importing, Campaigns campaigns, Kpis kpis) {
        this.importing = importing;
        this.campaigns = campaigns;
        this.kpis = kpis;
    }

    record Row(
            @Nullable @Size(max = 64) String group,
            @NotBlank @Size(max = 64) String metric,
            @NotNull OffsetDateTime at,
            @NotNull BigDecimal value) {}

    record KpiRequest(@NotNull @Size(max = 10_000) List<@Valid Row> rows) {}

    record Recorded(int recorded) {}

    record KpiView(Map<String, BigDecimal> kpis) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Recorded json(@PathVariable String id, @Valid @RequestBody KpiRequest request) {
        return new Recorded(importing.rows(id, request.rows().stream()
                .map(row -> new Measured(row.group(), row.metric(), row.at().toInstant(), row.value(), ""))
                .toList()));
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    Recorded csv(@PathVariable String id, jakarta.servlet.http.HttpServletRequest request) throws IOException {
        // One byte more than allowed is enough to refuse; the rest is never read.
        return new Recorded(importing.csv(id, request.getInputStream().readNBytes(CsvText.MAX_BYTES + 1)));
    }

    @GetMapping
    KpiView read(@PathVariable String id) {
        campaigns.get(id);
        return new KpiView(kpis.ofCampaign(id));
    }
}
