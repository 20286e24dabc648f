package qipan.campaign;

import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/campaigns/{id}/slip} and {@code /acts}: acts on thousands of groups, and how far they are. */
@RestController
@RequestMapping("/api/campaigns/{id}")
class SteeringController {

    private final SlippingCampaign slipping;
    private final BulkProgress progress;

    SteeringController(SlippingCampaign slipping, BulkProgress progress) {
        this.slipping = slipping;
        this.progress = progress;
    }

    /** One of the two: what a slip would change, or the act that carries it out. */
    record SlipAnswer(@Nullable SlipPreview preview, @Nullable BulkActView act) {}

    record ActList(List<BulkActView> items) {}

    @PostMapping("/slip")
    SlipAnswer slip(@PathVariable String id, @Valid @RequestBody SlipRequest request) {
        return Boolean.TRUE.equals(request.preview())
                ? new SlipAnswer(slipping.preview(id, request.move(), request.codes()), null)
                : new SlipAnswer(null, progress.view(slipping.slip(id, request.move(), request.codes())));
    }

    @GetMapping("/acts")
    ActList acts(@PathVariable String id) {
        return new ActList(progress.latest(id));
    }

    @PostMapping("/acts/{act}/retry")
    BulkActView retry(@PathVariable String id, @PathVariable String act) {
        return progress.retry(id, act);
    }
}
