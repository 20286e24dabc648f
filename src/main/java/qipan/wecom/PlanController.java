package qipan.wecom;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import qipan.campaign.PlannedPosts;
import qipan.campaign.PlannedPosts.Posts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** What WeCom will make of a campaign, asked before it is launched. */
@RestController
class PlanController {

    private final WeCom weCom;
    private final PlannedPosts planned;
    private final BoundGroups bound;
    private final Quota quota;
    private final CurrentActor actor;

    PlanController(WeCom weCom, PlannedPosts planned, BoundGroups bound, Quota quota, CurrentActor actor) {
        this.weCom = weCom;
        this.planned = planned;
        this.bound = bound;
        this.quota = quota;
        this.actor = actor;
    }

    /**
     * @param groups that are not over
     * @param unreachable how many of them have no chat, no owner, or an owner whom WeCom does not know
     * @param full how many have got as much already as WeCom lets through
     * @param calls how many mass sends a post to all of them is: one an owner and 2,000 groups
     * @param cap {@code month, week, day}: per which time WeCom counts
     * @param most how many it lets through in it
     * @param posts how many posts the playbook has for one group in that time, as far as its models say
     */
    record PlanView(int groups, int unreachable, int full, int calls, String cap, int most, int posts) {}

    /** 204 when WeCom is not set up. */
    @GetMapping("/api/campaigns/{id}/wecom-plan")
    ResponseEntity<PlanView> plan(@PathVariable String id) {
        actor.get().require(Role.MANAGER, Role.ADMIN, Role.AUDITOR);
        var posts = planned.of(id).orElseThrow(() -> Refusal.notFound("campaign.unknown"));
        if (weCom.open().isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        var all = bound.ofCampaign(id);
        return ResponseEntity.ok(new PlanView(
                all.size(), (int) all.stream().filter(group -> !group.isReachable()).count(), quota.full(all, quota.received(all)),
                Quota.calls(all), quota.rule(), quota.most(), posts(posts)));
    }

    private int posts(Posts planned) {
        return switch (quota.rule()) {
            case "day" -> planned.day();
            case "week" -> planned.week();
            default -> planned.total();
        };
    }
}
