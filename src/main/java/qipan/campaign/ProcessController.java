package qipan.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.LedgerController.Items;
import qipan.campaign.StartingBeside.Started;

/** Further playbooks in a running campaign: a visit to a shop, a game in a group, a member put forward. */
@RestController
class ProcessController {

    private final StartingBeside starting;

    ProcessController(StartingBeside starting) {
        this.starting = starting;
    }

    /** @param groups codes that each get an instance; none means one for the whole campaign */
    record StartRequest(
            @NotBlank String playbook, @Nullable List<@NotBlank String> groups, @Nullable Map<String, Object> values) {

        List<String> codes() {
            return List.copyOf(new LinkedHashSet<>(Objects.requireNonNullElse(groups, List.of())));
        }
    }

    @PostMapping("/api/campaigns/{id}/processes")
    @ResponseStatus(HttpStatus.CREATED)
    Items<Started> start(@PathVariable String id, @Valid @RequestBody StartRequest request) {
        return new Items<>(starting.start(
                id, request.playbook(), request.codes(), Objects.requireNonNullElse(request.values(), Map.of())));
    }
}
