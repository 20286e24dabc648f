package qipan.campaign.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.campaign.Members;
import qipan.campaign.Members.Member;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Members who are known and have not bought, without those who do not want to be disturbed. With {@code only} =
 * {@code unanswered-high-intent}: those of them with high intent who agreed to be called.
 */
@PublishedDelegate(
        zh = "列未成交名单",
        en = "List members who have not bought",
        inputs = {"only", "result"})
class ListNonBuyers implements JavaDelegate {

    /** A chase is done by people: a list beyond this is work for a campaign of its own. */
    private static final int MOST = 500;

    private final Members members;
    private final JsonMapper json;

    ListNonBuyers(Members members, JsonMapper json) {
        this.members = members;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var callable = Local.text(step, "only") != null;
        List<Map<String, Object>> rows = members.of(new Inputs(step).key()).stream()
                .filter(member -> member.orders() == 0)
                .filter(member -> !callable || (member.phoneConsent() && "high-intent".equals(member.tag())))
                .limit(MOST)
                .map(ListNonBuyers::row)
                .toList();
        var result = Objects.requireNonNullElse(Local.text(step, "result"), "chaseList");
        step.setVariable(result, Spin.JSON(json.writeValueAsString(rows)));
        step.setVariable(result.replace("List", "Count"), rows.size());
    }

    private static Map<String, Object> row(Member member) {
        return Map.of(
                "memberId", member.member(),
                "groupId", member.group(),
                "tag", Objects.requireNonNullElse(member.tag(), "silent"),
                "concern", Objects.requireNonNullElse(member.concern(), "none"),
                "stage", Objects.requireNonNullElse(member.stage(), "onlooker"),
                "lastContactHours", 999);
    }
}
