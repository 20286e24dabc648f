package qipan.campaign;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.engine.BackgroundWork;
import qipan.engine.Fact;
import qipan.engine.Processes;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

class ClosingDeliveryTest {

    private final OrderStore store = mock();
    private final BackgroundWork work = mock();
    private final Processes processes = mock();
    private final ClosingDelivery closing = new ClosingDelivery(store, work, processes);

    @ParameterizedTest
    @ValueSource(strings = {"eventBasedGateway", "intermediateMessageCatch", "receiveTask"})
    void aMasterThatBeginsToWaitIsLookedAfter(String kind) {
        enters(null, null, kind);

        verify(work).enqueue("close-delivery", "c1");
    }

    @Test
    void otherStepsAndOtherInstancesAreNot() {
        enters(null, null, "userTask");
        enters("g1", null, "eventBasedGateway");
        enters(null, "order-1", "eventBasedGateway");

        verifyNoInteractions(work);
    }

    @ParameterizedTest
    @CsvSource({"19, 1, 95.0", "1, 0, 100.0", "200, 3, 98.52216748768473"})
    void tellsOnceEnoughDeliveriesAreOver(int ended, int open, double rate) {
        deliveries(ended, open);

        closing.work("c1");

        verify(processes).announce(
                "MSG_DELIVERY_CLOSED", BusinessKey.ofCampaign("c1"), Map.of(), Map.of("deliveredRate", rate));
    }

    @ParameterizedTest
    @CsvSource({"18, 1", "0, 1", "0, 0"})
    void isSilentBefore(int ended, int open) {
        deliveries(ended, open);

        closing.work("c1");

        verify(processes, never()).announce(any(), any(), any(), any());
    }

    private void deliveries(int ended, int open) {
        given(store.endedDeliveries("c1")).willReturn(ended);
        given(store.deliveries("c1")).willReturn(ended + open);
    }

    private void enters(@Nullable String group, @Nullable String ref, String kind) {
        var where = new Where("launch", "launch:1", 1, "i1", "i1", new BusinessKey("c1", group, ref));
        closing.on(List.of(new Fact.StepEntered(Instant.EPOCH, where, "s1", "element", null, kind)));
    }
}
