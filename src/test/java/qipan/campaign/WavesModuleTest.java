package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** Waves take groups, start each of them once, and are finished with the last one. */
class WavesModuleTest extends CampaignModule {

    @Test
    void aWaveTakesItsGroupsAndStartsEachOnce() {
        var id = launched(250);

        var opened = waves.open(id, "group-run", 220, List.of(), Map.of("runMode", "fine"));

        assertThat(opened).isEqualTo(new Waves.Opened(1, 220, true));
        verify(work, times(3)).enqueue(eq("start-groups"), anyString());
        starting.work(id + ":1:0");
        starting.work(id + ":1:0");
        verify(processes, times(100)).start(eq("group-run"), any(), any());
        verify(processes).start("group-run", BusinessKey.ofGroup(id, "g001"),
                Map.of("runMode", "fine", "groupId", "g001", "membersNow", 100));
    }

    @Test
    void aWaveDealsVariantsOutInTurn() {
        var id = launched(9);

        waves.open(id, "group-run", 4, List.of("A", "B"), Map.of());

        var chosen = waveStore.toStart(id, 1, 0);
        assertThat(chosen).extracting(GroupRow::variant).containsExactlyInAnyOrder("A", "A", "B", "B");
        assertThat(waves.open(id, "group-run", 99, List.of(), Map.of())).isEqualTo(new Waves.Opened(2, 5, false));
    }

    @Test
    void aHeldCampaignStartsNoGroupsUntilItGoesOn() {
        var id = launched(1);
        waves.open(id, "group-run", 1, List.of(), Map.of());
        campaigns.hold(id, null, "检查");

        starting.work(id + ":1:0");
        verify(processes, never()).start(eq("group-run"), any(), any());

        campaigns.resume(id, null);
        verify(work, times(2)).enqueue("start-groups", id + ":1:0");
        starting.work(id + ":1:0");
        verify(processes).start(eq("group-run"), any(), any());
    }

    @Test
    void aWaveIsFinishedWhenItsLastGroupHasEndedAndClosesOnce() {
        var id = launched(2);
        waves.open(id, "group-run", 2, List.of(), Map.of());
        starting.work(id + ":1:0");
        for (var code : List.of("g001", "g002")) {
            assertThat(finishedWaves(id)).isZero();
            var group = new Where("group-run", "group-run:1", 1, "i" + code, "i" + code, BusinessKey.ofGroup(id, code));
            tell(new Fact.ProcessStarted(NOW, group, null, null), new Fact.ProcessEnded(NOW, group, false, "endEvent_done", null));
        }

        assertThat(finishedWaves(id)).isOne();
        assertThat(waveStore.close(id, 1, NOW)).isTrue();
        assertThat(waveStore.close(id, 1, NOW)).isFalse();
        assertThat(finishedWaves(id)).isZero();
    }

    private long finishedWaves(String campaign) {
        return waveStore.finished().stream().filter(wave -> wave.campaign().equals(campaign)).count();
    }
}
