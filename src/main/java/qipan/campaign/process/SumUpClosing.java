package qipan.campaign.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;

/** What the chase brought: orders and sales since it began. */
@PublishedDelegate(zh = "汇总追单", en = "Sum up the chase")
class SumUpClosing implements JavaDelegate {

    private final Kpis kpis;
    private final Clock clock;

    SumUpClosing(Kpis kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var since = since(step);
        var orders = sum(inputs, "orders", since);
        var chased = inputs.count("chaseCount", 0);
        step.setVariable("extraOrders", Math.round(orders));
        step.setVariable("extraGmv", sum(inputs, "gmv", since));
        step.setVariable("chaseConversion", chased == 0 ? 0d : Math.min(100, orders / chased * 100));
    }

    private double sum(Inputs inputs, String metric, Instant since) {
        return kpis.between(inputs.campaign(), inputs.key().group(), metric, since, clock.instant()).doubleValue();
    }

    private Instant since(DelegateExecution step) {
        return step.getVariable("chaseBeganAt") instanceof Date began ? began.toInstant() : clock.instant();
    }
}
