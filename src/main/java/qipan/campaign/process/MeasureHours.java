package qipan.campaign.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.engine.PublishedDelegate;

/** How long something took: {@code hoursPassed} since the moment given; a moment nobody gave counts as now. */
@PublishedDelegate(
        zh = "计时:从某个时间到现在的小时数",
        en = "Measure the hours since a moment",
        inputs = {"since"})
class MeasureHours implements JavaDelegate {

    private static final double MINUTES = 60d;

    private final Clock clock;

    MeasureHours(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var since = step.getVariableLocal("since") instanceof Date began ? began.toInstant() : clock.instant();
        step.setVariable("hoursPassed", Duration.between(since, clock.instant()).toMinutes() / MINUTES);
    }
}
