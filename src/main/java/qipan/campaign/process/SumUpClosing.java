package qipan.campaign.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;

/** What the chase brought: orders, sales and replies since it began. They are KPIs of the group as well. */
@PublishedDelegate(
        zh = "汇总追单",
        en = "Sum up the chase",
        kpis = {"extraOrders", "extraGmv", "chaseConversion", "messageReplyRate"})
class SumUpClosing implements JavaDelegate {

    private final CampaignActs campaigns;
    private final Kpis kpis;
    private final Clock clock;

    SumUpClosing(CampaignActs campaigns, Kpis kpis, Clock clock) {
        this.campaigns = campaigns;
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var since = since(step);
        var orders = sum(inputs, "orders", since);
        var chased = inputs.count("chaseCount", 0);
        var brought = Map.<String, Number>of(
                "extraOrders", Math.round(orders),
                "extraGmv", sum(inputs, "gmv", since),
                "chaseConversion", percent(orders, chased),
                "messageReplyRate", percent(sum(inputs, "chatReplies", since), chased));
        step.setVariables(brought);
        campaigns.recordKpis(inputs.key(), RecordKpi.metrics(Map.copyOf(brought)), step.getCurrentActivityId());
    }

    /** One who is written to twice may reply twice. */
    private static double percent(double part, int whole) {
        return whole == 0 ? 0 : Math.min(100, part / whole * 100);
    }

    private double sum(Inputs inputs, String metric, Instant since) {
        return kpis.between(inputs.campaign(), inputs.key().group(), metric, since, clock.instant()).doubleValue();
    }

    private Instant since(DelegateExecution step) {
        return step.getVariable("chaseBeganAt") instanceof Date began ? began.toInstant() : clock.instant();
    }
}
