package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/** Puts the campaign's KPIs into one sheet for the retrospective. */
@PublishedDelegate(zh = "汇总活动指标", en = "Collect the campaign's KPIs")
class CollectKpis implements JavaDelegate {

    private final Kpis kpis;
    private final JsonMapper json;

    CollectKpis(Kpis kpis, JsonMapper json) {
        this.kpis = kpis;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var sheet = kpis.ofCampaign(new Inputs(step).campaign());
        step.setVariable("kpiSheet", Spin.JSON(json.writeValueAsString(sheet)));
    }
}
