package qipan.campaign.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import qipan.campaign.Members;
import qipan.campaign.Members.Member;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/** The group's members worth a private chat; or, given one member, what is known of that member. */
@PublishedDelegate(
        zh = "取已打标签的成员",
        en = "Load tagged members",
        inputs = {"memberId", "ratio"})
class LoadTaggedMembers implements JavaDelegate {

    private static final double NEVER = 999;
    private static final Set<String> INTENDING =
            Set.of("remind-me", "deposit-paid", "want-but-hesitate", "carted-unpaid", "high-intent", "vip");

    private final Members members;
    private final Clock clock;
    private final JsonMapper json;

    LoadTaggedMembers(Members members, Clock clock, JsonMapper json) {
        this.members = members;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var member = Local.text(step, "memberId");
        if (member == null) {
            list(step);
        } else {
            members.find(new Inputs(step).key(), member).ifPresentOrElse(known -> tell(step, known), () -> unknown(step));
        }
    }

    private void list(DelegateExecution step) {
        var inputs = new Inputs(step);
        var ratio = inputs.text("ratio", "tagged-only");
        List<String> chosen = members.of(inputs.key()).stream()
                .filter(known -> wanted(known, ratio))
                .map(Member::member)
                .distinct()
                .toList();
        step.setVariable("taggedMembers", Spin.JSON(json.writeValueAsString(chosen)));
        step.setVariable("taggedCount", chosen.size());
    }

    private static boolean wanted(Member known, String ratio) {
        return switch (ratio) {
            case "all-members" -> true;
            case "intent+", "intent-plus" -> known.tag() != null && INTENDING.contains(known.tag());
            default -> known.tag() != null;
        };
    }

    private void tell(DelegateExecution step, Member known) {
        answer(step, known.tag(), known.concern(), known.stage());
        var contacted = known.contactedAt();
        step.setVariable("lastContactHours",
                contacted == null ? NEVER : Duration.between(contacted, clock.instant()).toMinutes() / 60d);
        step.setVariable("phoneConsent", known.phoneConsent());
    }

    private static void unknown(DelegateExecution step) {
        answer(step, text(step, "tag"), text(step, "concern"), text(step, "stage"));
        step.setVariable("lastContactHours", NEVER);
        step.setVariable("phoneConsent", false);
    }

    private static void answer(DelegateExecution step, @Nullable String tag,
            @Nullable String concern, @Nullable String stage) {
        step.setVariable("tag", tag == null ? "" : tag);
        step.setVariable("concern", concern == null ? "none" : concern);
        step.setVariable("stage", stage == null ? "" : stage);
    }

    private static @Nullable String text(DelegateExecution step, String name) {
        return new Inputs(step).text(name);
    }
}
