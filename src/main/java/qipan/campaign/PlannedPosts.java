package qipan.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.Decisions;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.StepModel;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.shared.Refusal;

/**
 * How many posts a campaign plans for one group, as far as its models say: each step that posts counts once, and the script of the days
 * by its table. What models repeat depends on answers that nobody has given yet.
 */
@Component
public class PlannedPosts {

    private static final String DAY_SCRIPT = "day-script";
    private static final int DAYS = 11;
    private static final int WEEK = 7;
    private static final String USUAL_MODE = "fine";

    private final CampaignStore campaigns;
    private final Playbooks playbooks;
    private final Models models;
    private final Decisions decisions;

    PlannedPosts(CampaignStore campaigns, Playbooks playbooks, Models models, Decisions decisions) {
        this.campaigns = campaigns;
        this.playbooks = playbooks;
        this.models = models;
        this.decisions = decisions;
    }

    /**
     * @param total from the first day to the last
     * @param day on the day with most of them
     * @param week in the seven days with most of them
     */
    public record Posts(int total, int day, int week) {}

    /** None for a campaign that does not exist. */
    public Optional<Posts> of(String campaign) {
        return campaigns.find(campaign).map(found -> playbooks.find(found.playbook()).map(playbook -> of(found, playbook)).orElse(new Posts(0, 0, 0)));
    }

    private Posts of(Campaign campaign, Playbook playbook) {
        var posts = Stream.concat(Stream.of(playbook.key()), playbook.calls().stream())
                .distinct()
                .flatMap(key -> models.latest(key).stream())
                .map(ProcessModel::steps)
                .flatMap(steps -> steps.values().stream())
                .filter(step -> step.is("posting"))
                .toList();
        var once = (int) posts.stream().filter(step -> !isOfDayScript(step)).count();
        var byDay = posts.stream().anyMatch(PlannedPosts::isOfDayScript) ? byDay(campaign) : List.of(0);
        return new Posts(once + sum(byDay), byDay.stream().mapToInt(Integer::intValue).max().orElse(0), busiestWeek(byDay));
    }

    private static boolean isOfDayScript(StepModel step) {
        return String.valueOf(step.property("script")).startsWith("${slots.");
    }

    private List<Integer> byDay(Campaign campaign) {
        var mode = campaign.parameters().getOrDefault("runMode", USUAL_MODE);
        return IntStream.rangeClosed(1, DAYS).map(day -> slots(Map.of("dayNo", day, "runMode", mode))).boxed().toList();
    }

    private int slots(Map<String, Object> inputs) {
        try {
            return decisions.evaluate(DAY_SCRIPT, inputs).size();
        } catch (Refusal missing) {
            return 0;
        }
    }

    private static int busiestWeek(List<Integer> byDay) {
        return IntStream.range(0, byDay.size())
                .map(from -> sum(byDay.subList(from, Math.min(byDay.size(), from + WEEK))))
                .max()
                .orElse(0);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
