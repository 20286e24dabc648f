package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.calendar.WorkCalendar;
import qipan.engine.OverduePolicy.Every;
import qipan.engine.OverduePolicy.Last;

class OverduePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final WorkCalendar calendar = mock();

    @BeforeEach
    void aPlainCalendar() {
        given(calendar.plusLegalHours(any(), anyDouble())).willAnswer(asked ->
                asked.<Instant>getArgument(0).plus(Duration.ofHours(asked.<Double>getArgument(1).longValue())));
        given(calendar.plusWorkDays(any(), anyInt())).willAnswer(asked ->
                asked.<Instant>getArgument(0).plus(Duration.ofDays(asked.<Integer>getArgument(1))));
    }

    @Test
    void whatSaysNothingIsRemindedOfAtItsEndOnly() {
        var policy = policy(Map.of("overdue", "", "overdueReminders", " "));

        assertThat(policy).isEqualTo(new OverduePolicy(Last.REMIND, 0, null));
        assertThat(policy.next(1, NOW, calendar)).isNull();
        assertThat(policy.isLast(1)).isFalse();
    }

    @Test
    void remindsSoOftenAndNoMore() {
        var policy = policy(Map.of("overdueReminders", "2", "overdueEvery", "4h"));

        assertThat(policy.next(1, NOW, calendar)).isEqualTo(NOW.plus(Duration.ofHours(4)));
        assertThat(policy.next(2, NOW, calendar)).isNotNull();
        assertThat(policy.next(3, NOW, calendar)).isNull();
        assertThat(policy.isLast(3)).isFalse();
    }

    @Test
    void thenSomethingIsDoneAndTriedThreeTimes() {
        var policy = policy(Map.of("overdue", "approve", "overdueReminders", "2", "overdueEvery", "1d"));

        assertThat(policy.isLast(2)).isFalse();
        assertThat(policy.isLast(3)).isTrue();
        assertThat(policy.next(3, NOW, calendar)).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(policy.next(5, NOW, calendar)).isNotNull();
        assertThat(policy.next(6, NOW, calendar)).isNull();
    }

    @Test
    void readsDistances() {
        assertThat(Every.of("4h")).contains(new Every(4, false));
        assertThat(Every.of("10d")).contains(new Every(10, true));
        assertThat(List.of("0h", "4", "h", "100h", "4m", "-1d", "1.5h")).allSatisfy(text -> assertThat(Every.of(text)).isEmpty());
    }

    private static OverduePolicy policy(Map<String, String> properties) {
        return OverduePolicy.of(new StepModel("userTask_x", "userTask", null, null, List.of(), null, null, properties));
    }
}
