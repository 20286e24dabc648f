package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.BulkAct.Status;
import qipan.engine.Fact;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** An act on more groups than fit into one chunk: each group once, whatever happens in the middle. */
class BulkActsModuleTest extends CampaignModule {

    private static final int GROUPS = 250;

    @Autowired
    BulkActStore acts;

    @Autowired
    BulkActs bulk;

    @Autowired
    BulkProgress progress;

    @Autowired
    WorkingThrough working;

    @Test
    void aFewAreDoneAtOnce() {
        var id = running(3);

        campaigns.hold(id, null, "检查");

        verify(processes).hold(argThat(instances -> instances.size() == 3));
        verify(work, never()).enqueue(eq(WorkingThrough.KIND), any());
        assertThat(act(id)).extracting(BulkAct::status, BulkAct::done).containsExactly(Status.DONE, 3);
    }

    @Test
    void aNodeThatDiesBetweenChunksLeavesTheRestToTheNextAndNothingIsDoneTwice() {
        var id = running(GROUPS);
        campaigns.hold(id, null, "检查");
        var pieces = pieces(3);
        working.work(pieces.get(0));
        willThrow(new StackOverflowError("power cut")).given(processes).hold(anyCollection());
        assertThatThrownBy(() -> working.work(pieces.get(1))).isInstanceOf(StackOverflowError.class);
        assertThat(act(id)).extracting(BulkAct::status, BulkAct::done).containsExactly(Status.RUNNING, 100);
        willDoNothing().given(processes).hold(anyCollection());

        pieces.forEach(working::work);
        pieces.forEach(working::work);

        assertThat(act(id)).extracting(BulkAct::status, BulkAct::done, BulkAct::failed).containsExactly(Status.DONE, GROUPS, 0);
        // The first chunk, the one that was cut off, it again, and the last.
        verify(processes, times(4)).hold(anyCollection());
        assertThat(held()).hasSize(GROUPS);
    }

    @Test
    void oneThatCannotGoOnCostsTheOthersNothingAndCanBeTriedAgain() {
        var id = running(GROUPS);
        willThrow(new IllegalStateException("poison")).given(processes).hold(argThat(some -> some != null && some.contains("ig120")));
        campaigns.hold(id, null, "检查");
        pieces(3).forEach(working::work);

        var act = act(id);
        assertThat(act).extracting(BulkAct::status, BulkAct::done, BulkAct::failed).containsExactly(Status.DONE, GROUPS - 1, 1);
        assertThat(acts.failures(act.id(), 9)).containsExactly(new BulkActStore.Failure("ig120", "poison"));

        willDoNothing().given(processes).hold(anyCollection());
        bulk.again(act);
        pieces(4).forEach(working::work);

        assertThat(act(id)).extracting(BulkAct::status, BulkAct::done, BulkAct::failed).containsExactly(Status.DONE, GROUPS, 0);
    }

    @Test
    void aPieceThatUsedUpItsAttemptsIsSeenAndGoesOnWhenTriedAgain() {
        var id = running(GROUPS);
        campaigns.hold(id, null, "检查");
        var pieces = pieces(3);
        working.work(pieces.get(0));
        assertThat(progress.latest(id).get(0).stuck()).isFalse();
        given(work.isStuck(WorkingThrough.KIND, act(id).id() + ":")).willReturn(true);
        assertThat(progress.latest(id).get(0).stuck()).isTrue();

        bulk.again(act(id));

        verify(work, never()).again(WorkingThrough.KIND, pieces.get(0));
        verify(work).again(WorkingThrough.KIND, pieces.get(1));
        verify(work).again(WorkingThrough.KIND, pieces.get(2));
        pieces.forEach(working::work);
        assertThat(progress.latest(id).get(0)).extracting(BulkActView::state, BulkActView::stuck).containsExactly("done", false);
    }

    @Test
    void aResumeWaitsForItsHold() {
        var id = running(GROUPS);
        campaigns.hold(id, null, "检查");
        campaigns.resume(id, null);

        assertThat(act(id)).extracting(BulkAct::kind, BulkAct::status).containsExactly("resume", Status.WAITING);
        pieces(3).forEach(working::work);
        assertThat(act(id).status()).isEqualTo(Status.RUNNING);
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.HELD);
        pieces(6).subList(3, 6).forEach(working::work);

        assertThat(act(id).status()).isEqualTo(Status.DONE);
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    private String running(int count) {
        var id = launched(count);
        for (var number = 1; number <= count; number++) {
            var code = "g%03d".formatted(number);
            var group = new Where("group-run", "group-run:1", 1, "i" + code, "i" + code, BusinessKey.ofGroup(id, code));
            tell(new Fact.ProcessStarted(NOW, group, null, null));
        }
        return id;
    }

    /** The newest. */
    private BulkAct act(String campaign) {
        return acts.latest(campaign, 1).get(0);
    }

    private List<String> pieces(int expected) {
        var payloads = ArgumentCaptor.forClass(String.class);
        verify(work, times(expected)).enqueue(eq(WorkingThrough.KIND), payloads.capture());
        return payloads.getAllValues();
    }

    @SuppressWarnings("unchecked")
    private Collection<String> held() {
        var calls = ArgumentCaptor.forClass(Collection.class);
        verify(processes, atLeast(1)).hold(calls.capture());
        var all = new HashSet<String>();
        calls.getAllValues().forEach(all::addAll);
        return all;
    }
}
