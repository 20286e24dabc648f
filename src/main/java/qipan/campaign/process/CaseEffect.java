package qipan.campaign.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;

/** What a published case brought in the week it was watched: {@code views}, {@code newFriends}, {@code orders}. */
@PublishedDelegate(zh = "统计案例效果", en = "Measure a case's effect")
class CaseEffect implements JavaDelegate {

    private static final Duration WATCHED = Duration.ofDays(7);

    private final Kpis kpis;
    private final Clock clock;

    CaseEffect(Kpis kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var campaign = new Inputs(step).campaign();
        var now = clock.instant();
        for (var metric : List.of("views", "newFriends", "orders")) {
            step.setVariable(metric, kpis.between(campaign, null, metric, now.minus(WATCHED), now).doubleValue());
        }
    }
}
