package qipan.campaign.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.campaign.CampaignActs;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;

/** How much of a check-in challenge was done: check-ins told, over members times days. Winners are named by people. */
@PublishedDelegate(
        zh = "结算打卡挑战",
        en = "Settle a check-in challenge",
        inputs = {"days", "makeUpAllowed"},
        kpis = "completionRate")
class SettleChallenge implements JavaDelegate {

    private final CampaignActs campaigns;
    private final Kpis kpis;
    private final Clock clock;

    SettleChallenge(CampaignActs campaigns, Kpis kpis, Clock clock) {
        this.campaigns = campaigns;
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var key = inputs.key();
        var expected = (double) campaigns.sizeOf(key) * inputs.count("days", 1);
        var told = key.campaign() == null
                ? BigDecimal.ZERO
                : kpis.between(key.campaign(), key.group(), "checkins", Instant.EPOCH, clock.instant());
        step.setVariable("winners", Spin.JSON("[]"));
        var completionRate = expected == 0 ? 0 : Math.min(100, told.doubleValue() / expected * 100);
        step.setVariable("completionRate", completionRate);
        campaigns.recordKpis(
                key, Map.of("completionRate", BigDecimal.valueOf(completionRate)), step.getCurrentActivityId());
    }
}
