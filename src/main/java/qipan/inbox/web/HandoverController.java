package qipan.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.HandingOver;
import qipan.inbox.Handover;
import qipan.inbox.HandoverPreview;
import qipan.inbox.Handovers;
import qipan.shared.Zones;
import qipan.shared.web.Problems;

/** All that one person has goes to another: first what it would be, then the act and how far it is. */
@RestController
@RequestMapping("/api/people/{username}")
class HandoverController {

    private final HandingOver handing;
    private final Handovers handovers;
    private final Problems problems;

    HandoverController(HandingOver handing, Handovers handovers, Problems problems) {
        this.handing = handing;
        this.handovers = handovers;
        this.problems = problems;
    }

    /** @param campaigns only these; nothing means all, and work outside any */
    record HandoverRequest(
            @Nullable String to, @Nullable List<String> campaigns, @Nullable String reason, @Nullable Boolean preview) {

        HandingOver.Wish wish() {
            return new HandingOver.Wish(to, campaigns == null || campaigns.isEmpty() ? null : campaigns, reason);
        }
    }

    /** One of the two: what it would move, or the act that moves it. */
    record HandoverAnswer(@Nullable HandoverPreview preview, @Nullable HandoverView handover) {}

    /**
     * @param state {@code running} or {@code done}
     * @param stuck a piece of it has used up its attempts: it goes on when somebody tries again
     * @param offered went to their roles, because the successor wrote what they approve
     * @param inForce new tasks that are meant for the person go to the successor, until somebody ends it
     * @param tasks how many were there when it began; what is neither moved, offered nor failed in the end was done by others meanwhile
     */
    record HandoverView(
            String id,
            String person,
            String to,
            @Nullable List<String> campaigns,
            String reason,
            String by,
            OffsetDateTime begunAt,
            @Nullable OffsetDateTime endedAt,
            String state,
            boolean stuck,
            int places,
            int tasks,
            int moved,
            int offered,
            int failed,
            boolean inForce,
            List<Handover.Failure> failures) {}

    record HandoverList(List<HandoverView> items) {}

    @PostMapping("/handover")
    HandoverAnswer handOver(@PathVariable String username, @RequestBody HandoverRequest request) {
        return Boolean.TRUE.equals(request.preview())
                ? new HandoverAnswer(handing.preview(username, request.wish()), null)
                : new HandoverAnswer(null, view(handing.begin(username, request.wish())));
    }

    @GetMapping("/handovers")
    HandoverList handovers(@PathVariable String username) {
        return new HandoverList(handovers.latest(username).stream().map(this::view).toList());
    }

    @PostMapping("/handovers/{handover}/retry")
    HandoverView tryAgain(@PathVariable String username, @PathVariable String handover) {
        return view(handovers.retry(username, handover));
    }

    @PostMapping("/handovers/{handover}/end")
    HandoverView end(@PathVariable String username, @PathVariable String handover) {
        return view(handovers.end(username, handover));
    }

    private HandoverView view(Handover handover) {
        var ended = handover.endedAt();
        return new HandoverView(
                handover.id(), handover.person(), handover.successor(), handover.campaigns(), handover.reason(), handover.by(),
                handover.begunAt().atZone(Zones.SHANGHAI).toOffsetDateTime(),
                ended == null ? null : ended.atZone(Zones.SHANGHAI).toOffsetDateTime(),
                handover.atWork() ? "running" : "done", handovers.isStuck(handover), handover.places(), handover.tasks(),
                handover.moved(), handover.offered(), handover.failed(), handover.inForce(),
                handovers.failures(handover).stream().map(this::retold).toList());
    }

    /** What was kept is the key of a refusal, or the words of a fault. */
    private Handover.Failure retold(Handover.Failure failure) {
        return new Handover.Failure(failure.task(), String.valueOf(problems.retold(failure.reason())));
    }
}
