package qipan.campaign;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.campaign.Kpis.Measured;
import qipan.engine.TaskDone;

/** Keeps the figures that a step's {@code kpis} property asks its people for, in the transaction of the completion. */
@Component
class RecordingTaskKpis {

    private final Kpis kpis;

    RecordingTaskKpis(Kpis kpis) {
        this.kpis = kpis;
    }

    @EventListener
    void on(TaskDone done) {
        var key = done.where().key();
        if (key.campaign() == null) {
            return;
        }
        List<Measured> values = done.metrics().entrySet().stream()
                .filter(metric -> isNumber(metric.getValue()))
                .map(metric -> new Measured(
                        key.group(), metric.getKey(), done.at(), new BigDecimal(metric.getValue().toString()), done.step().code()))
                .toList();
        kpis.record(key.campaign(), values);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value.toString().matches("-?\\d{1,15}(\\.\\d+)?");
    }
}
