package qipan.campaign.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasureHoursTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-10T12:30:00Z"), ZoneOffset.UTC);

    @Test
    void tellsTheHoursSinceTheMoment() {
        verify(measured(Date.from(Instant.parse("2026-03-09T12:00:00Z")))).setVariable("hoursPassed", 24.5);
    }

    @Test
    void tellsNoTimeWhenNobodySaidSinceWhen() {
        verify(measured(null)).setVariable("hoursPassed", 0d);
    }

    private DelegateExecution measured(@Nullable Date since) {
        var step = mock(DelegateExecution.class);
        when(step.getVariableLocal("since")).thenReturn(since);
        new MeasureHours(clock).execute(step);
        return step;
    }
}
