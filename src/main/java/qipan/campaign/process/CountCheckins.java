package qipan.campaign.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Checkins;
import qipan.campaign.Kpis;
import qipan.engine.PublishedDelegate;
import qipan.shared.Zones;

/** Today's check-ins: those told one by one, and those imported as the figure {@code checkins}. */
@PublishedDelegate(zh = "统计今日打卡", en = "Count today's check-ins", inputs = "challengeId")
class CountCheckins implements JavaDelegate {

    private final Checkins checkins;
    private final Kpis kpis;
    private final Clock clock;

    CountCheckins(Checkins checkins, Kpis kpis, Clock clock) {
        this.checkins = checkins;
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var today = LocalDate.now(clock.withZone(Zones.SHANGHAI));
        var imported = imported(inputs, today).intValue();
        step.setVariable("checkinsImported", imported);
        step.setVariable("checkinCount", checkins.count(inputs.text("challengeId", ""), today) + imported);
    }

    private BigDecimal imported(Inputs inputs, LocalDate day) {
        var key = inputs.key();
        return key.campaign() == null
                ? BigDecimal.ZERO
                : kpis.between(key.campaign(), key.group(), "checkins",
                        day.atStartOfDay(Zones.SHANGHAI).toInstant(), day.plusDays(1).atStartOfDay(Zones.SHANGHAI).toInstant());
    }
}
