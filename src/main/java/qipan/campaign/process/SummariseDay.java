package qipan.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;
import qipan.shared.Zones;

/** The group's size, and its figures of today as they came in from outside; zero when nothing did. */
@PublishedDelegate(zh = "统计当日指标", en = "Sum up the day's figures")
class SummariseDay implements JavaDelegate {

    private static final List<String> METRICS = List.of("activityRate", "speakers", "messages", "joins", "leaves");

    private final CampaignActs campaigns;
    private final Kpis kpis;
    private final Clock clock;

    SummariseDay(CampaignActs campaigns, Kpis kpis, Clock clock) {
        this.campaigns = campaigns;
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var today = LocalDate.now(clock.withZone(Zones.SHANGHAI)).atStartOfDay(Zones.SHANGHAI);
        for (var metric : METRICS) {
            var value = kpis.between(
                    inputs.campaign(), inputs.key().group(), metric, today.toInstant(), today.plusDays(1).toInstant());
            step.setVariable(metric, value.doubleValue());
        }
        step.setVariable("groupSize", campaigns.sizeOf(inputs.key()));
    }
}
