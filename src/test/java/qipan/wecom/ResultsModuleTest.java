package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.security.Actor;
import qipan.wecom.Send.State;
import qipan.wecom.WeComApi.Confirmation;
import qipan.wecom.WeComApi.Result;

/** How the result of a mass send comes back, and how often it is asked for. */
class ResultsModuleTest extends WeComModule {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theResultComesBackByGroupIntoTheLedgerAndTheAuditLog() {
        var first = task("a");
        sending.send(first, "早上好", List.of(task("b"), task("c"), task("d")), null);
        creating.sweep();
        polling.sweep();
        assertThat(weCom.calls).containsExactly("create");

        later(MINUTE);
        polling.sweep();
        assertThat(states()).containsOnly(GroupState.UNSENT);

        weCom.confirmation = Confirmation.GIVEN;
        weCom.results = List.of(
                new Result("wr-a", GroupState.SENT, now), new Result("wr-b", GroupState.LIMITED, null), new Result("wr-c", GroupState.NOT_FRIEND, null),
                new Result("wr-d", GroupState.UNSENT, null));
        heard.acts.clear();
        later(Duration.ofMinutes(2));
        polling.sweep();

        assertThat(states()).containsExactly(GroupState.SENT, GroupState.LIMITED, GroupState.NOT_FRIEND, GroupState.UNSENT);
        assertThat(only().state()).isEqualTo(State.CREATED);
        verify(ledger).told(eq(CAMPAIGN), eq(Map.of("a", "sent")), any());
        verify(ledger).told(eq(CAMPAIGN), eq(Map.of("b", "limited")), any());
        assertThat(heard.acts).hasSize(3).extracting(Act::actor, Act::action).containsOnly(tuple(Actor.SYSTEM, "wecom.result"));
        assertThat(heard.acts).extracting(act -> act.after().get("group"), act -> act.before().get("state"), act -> act.after().get("state"))
                .containsExactlyInAnyOrder(tuple("a", "unsent", "sent"), tuple("b", "unsent", "limited"), tuple("c", "unsent", "not-friend"));
    }

    @Test
    void nobodyIsAskedWhenAllIsKnown() {
        made(task("a"));
        weCom.confirmation = Confirmation.GIVEN;
        weCom.results = List.of(new Result("wr-a", GroupState.SENT, now));
        later(MINUTE);
        polling.sweep();
        assertThat(only().state()).isEqualTo(State.ENDED);
        weCom.calls.clear();

        later(Duration.ofDays(1));
        polling.sweep();

        assertThat(weCom.calls).isEmpty();
    }

    @Test
    void whatDidNotArriveMayBePostedAgain() {
        var task = task("a");
        made(task);
        weCom.confirmation = Confirmation.GIVEN;
        weCom.results = List.of(new Result("wr-a", GroupState.LIMITED, null));
        later(MINUTE);
        polling.sweep();

        sending.send(task, "早上好", null, null);
        creating.sweep();

        assertThat(weCom.created).hasSize(2);
    }

    @Test
    void asksSeldomerTheOlderItIsAndAtLastNoMore() {
        assertThat(List.of(MINUTE, Duration.ofHours(2), Duration.ofDays(2))).extracting(PollingSends::pause)
                .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));
        made(task("a"));

        later(Duration.ofDays(7).plusMinutes(1));
        polling.sweep();

        assertThat(only().state()).isEqualTo(State.ENDED);
        assertThat(states()).containsOnly(GroupState.UNSENT);
    }

    @Test
    void aSilentWeComIsAskedInGrowingPauses() {
        made(task("a"));
        weCom.answers.add(new Answer.Unknown<>("HTTP 502"));
        later(MINUTE);
        polling.sweep();
        assertThat(only()).extracting(Send::state, Send::error, Send::next).containsExactly(State.CREATED, "HTTP 502", now.plus(MINUTE.multipliedBy(2)));

        weCom.answers.add(new Answer.TooFast<>("45033"));
        later(MINUTE.multipliedBy(2));
        polling.sweep();
        weCom.calls.clear();
        creating.sweep();
        polling.sweep();

        assertThat(weCom.calls).isEmpty();
        assertThat(only().error()).isEqualTo("45033");
    }
}
