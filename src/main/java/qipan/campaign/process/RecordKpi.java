package qipan.campaign.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Records its numeric inputs as KPIs of the campaign or group. */
@PublishedDelegate(zh = "记录指标(每个输入参数一个指标)", en = "Record KPIs, one for each input")
class RecordKpi implements JavaDelegate {

    private final CampaignActs campaigns;

    RecordKpi(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        campaigns.recordKpis(new Inputs(step).key(), metrics(step.getVariablesLocal()), step.getCurrentActivityId());
    }

    static Map<String, BigDecimal> metrics(Map<String, Object> inputs) {
        var metrics = new HashMap<String, BigDecimal>();
        inputs.forEach((name, value) -> {
            if (value instanceof Number || (value instanceof String text && text.matches("-?\\d+(\\.\\d+)?"))) {
                metrics.put(name, new BigDecimal(value.toString()));
            }
        });
        return metrics;
    }
}
