package qipan.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.ImportingGroups.Imported;
import qipan.shared.Page;

/** {@code /api/campaigns}. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private static final int MAX_PAGE = 100;

    private final Campaigns campaigns;
    private final ImportingGroups importing;
    private final CampaignViews views;

    CampaignController(Campaigns campaigns, ImportingGroups importing, CampaignViews views) {
        this.campaigns = campaigns;
        this.importing = importing;
        this.views = views;
    }

    /** @param revision when it changes a campaign: the one that was read; without it, what others changed since is lost */
    record DraftRequest(
            @NotBlank String playbook,
            @NotBlank String name,
            @NotNull LocalDate startDate,
            @Nullable Map<String, Object> parameters,
            @Nullable Map<@NotBlank String, @NotNull List<@NotBlank String>> roles,
            @Nullable Map<String, Object> values,
            @Nullable Integer revision) {

        DraftCampaign draft() {
            return new DraftCampaign(
                    playbook,
                    name.strip(),
                    startDate,
                    Objects.requireNonNullElse(parameters, Map.of()),
                    people(),
                    Objects.requireNonNullElse(values, Map.of()));
        }

        private Map<String, List<String>> people() {
            var people = new TreeMap<String, List<String>>();
            Objects.requireNonNullElse(roles, Map.<String, List<String>>of())
                    .forEach((role, names) -> people.put(role, names.stream().distinct().toList()));
            return people;
        }
    }

    /** @param groups only these; {@code all} or nothing means the whole campaign */
    record Scope(@Nullable List<String> groups, @Nullable Boolean all) {

        @Nullable List<String> codes() {
            return groups == null || groups.isEmpty() || Boolean.TRUE.equals(all) ? null : groups;
        }
    }

    record HoldRequest(@Nullable Scope scope, @Nullable @Size(max = 500) String reason) {

        @Nullable List<String> codes() {
            return scope == null ? null : scope.codes();
        }
    }

    record CancelRequest(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    Page<CampaignView> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return campaigns.list(status, q, Math.max(1, Math.min(limit, MAX_PAGE)), after).map(views::line);
    }

    @PostMapping
    ResponseEntity<CampaignView> draft(@Valid @RequestBody DraftRequest request) {
        var campaign = campaigns.draft(request.draft());
        return ResponseEntity.created(URI.create("/api/campaigns/" + campaign.id())).body(views.whole(campaign));
    }

    @GetMapping("/{id}")
    CampaignView get(@PathVariable String id) {
        return views.whole(campaigns.get(id));
    }

    @PutMapping("/{id}")
    CampaignView change(@PathVariable String id, @Valid @RequestBody DraftRequest request) {
        return views.whole(campaigns.change(id, request.draft(), request.revision()));
    }

    @PostMapping(path = "/{id}/groups", consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Imported importCsv(@PathVariable String id, jakarta.servlet.http.HttpServletRequest request)
            throws IOException {
        // One byte more than allowed is enough to refuse; the rest is never read.
        return importing.csv(id, request.getInputStream().readNBytes(CsvText.MAX_BYTES + 1));
    }

    @PostMapping(path = "/{id}/groups", consumes = MediaType.APPLICATION_JSON_VALUE)
    Imported importJson(@PathVariable String id, @RequestBody GroupsJson groups) {
        return importing.json(id, groups);
    }

    @PostMapping("/{id}/launch")
    CampaignView launch(@PathVariable String id) {
        return views.whole(campaigns.launch(id));
    }

    @PostMapping("/{id}/hold")
    CampaignView hold(@PathVariable String id, @Valid @RequestBody HoldRequest request) {
        return views.whole(campaigns.hold(id, request.codes(), Objects.requireNonNullElse(request.reason(), "")));
    }

    @PostMapping("/{id}/resume")
    CampaignView resume(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable HoldRequest request) {
        return views.whole(campaigns.resume(id, request == null ? null : request.codes()));
    }

    @PostMapping("/{id}/cancel")
    CampaignView cancel(@PathVariable String id, @Valid @RequestBody CancelRequest request) {
        return views.whole(campaigns.cancel(id, request.reason()));
    }
}
