package qipan.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import qipan.campaign.CampaignActs;
import qipan.campaign.Kpis;

/** What a chase brought counts from its beginning, against everyone on the list. */
class SumUpClosingTest {

    private static final Instant BEGAN = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private final Kpis kpis = mock(Kpis.class);
    private final CampaignActs campaigns = mock(CampaignActs.class);

    @BeforeEach
    void nothingHappened() {
        given(kpis.between(any(), any(), any(), any(), any())).willReturn(BigDecimal.ZERO);
    }

    @Test
    void sharesAreOfTheListThatWasChased() {
        brought("orders", 4);
        brought("gmv", 396);
        brought("chatReplies", 10);

        assertThat(summedUp(40)).containsExactlyInAnyOrderEntriesOf(Map.of(
                "extraOrders", new BigDecimal("4"), "extraGmv", new BigDecimal("396.0"),
                "chaseConversion", new BigDecimal("10.0"), "messageReplyRate", new BigDecimal("25.0")));
    }

    @Test
    void nobodyRepliesTwice() {
        brought("chatReplies", 9);

        assertThat(summedUp(6)).containsEntry("messageReplyRate", new BigDecimal("100.0"));
    }

    @Test
    void withNobodyToChaseSharesAreNothing() {
        brought("orders", 4);

        assertThat(summedUp(0)).containsEntry("chaseConversion", new BigDecimal("0.0"))
                .containsEntry("messageReplyRate", new BigDecimal("0.0"));
    }

    private void brought(String metric, int value) {
        given(kpis.between("spring", "G001", metric, BEGAN, NOW)).willReturn(BigDecimal.valueOf(value));
    }

    private Map<String, BigDecimal> summedUp(int chased) {
        var step = mock(DelegateExecution.class);
        given(step.getProcessBusinessKey()).willReturn("spring/G001");
        given(step.getVariable("chaseCount")).willReturn(chased);
        given(step.getVariable("chaseBeganAt")).willReturn(Date.from(BEGAN));
        new SumUpClosing(campaigns, kpis, Clock.fixed(NOW, ZoneOffset.UTC)).execute(step);
        ArgumentCaptor<Map<String, BigDecimal>> recorded = ArgumentCaptor.captor();
        verify(campaigns).recordKpis(any(), recorded.capture(), any());
        return recorded.getValue();
    }
}
