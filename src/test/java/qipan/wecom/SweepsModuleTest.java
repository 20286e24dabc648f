package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.wecom.Send.State;
import qipan.wecom.WeComApi.Confirmation;

/** What becomes of a mass send when WeCom is busy, silent or a node dies. */
class SweepsModuleTest extends WeComModule {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Test
    void tooMuchIsTriedAgainLaterAndSaysSo() {
        weCom.answers.add(new Answer.TooFast<>("45009 reach max api"));
        made(task("a"));
        assertThat(only()).extracting(Send::state, Send::error, Send::next).containsExactly(State.WAITING, "45009 reach max api", NOW.plus(MINUTE));

        creating.sweep();
        assertThat(weCom.created).hasSize(1);
        later(MINUTE);
        creating.sweep();

        assertThat(weCom.created).hasSize(2);
        assertThat(only()).extracting(Send::state, Send::error, Send::message).containsExactly(State.CREATED, null, "msg2");
    }

    @Test
    void whatIsOnHoldIsNotSaidUntilItGoesOn() {
        var task = task("a");
        given(known.open(any())).willReturn(Map.of(task, task(task, "a", true)));
        made(task);
        assertThat(weCom.created).isEmpty();
        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.WAITING, "on hold");

        given(known.open(any())).willReturn(Map.of());
        later(MINUTE);
        creating.sweep();

        assertThat(weCom.created).hasSize(1);
    }

    @Test
    void waitsThreeTimesAsLongAfterEachTry() {
        assertThat(List.of(1, 2, 3, 9)).extracting(tries -> Duration.between(NOW, resting.next(tries)))
                .containsExactly(MINUTE, MINUTE.multipliedBy(3), MINUTE.multipliedBy(9), Duration.ofHours(2));
    }

    @Test
    void whatWeComRefusesFailsWithItsWords() {
        weCom.answers.add(new Answer.Refused<>("60020 not allow to access from your ip"));
        made(task("a"));

        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.FAILED, "60020 not allow to access from your ip");
        assertThat(states()).containsOnly(GroupState.FAILED);
        assertThat(heard.acts).singleElement().satisfies(act -> assertThat(act.after()).containsEntry("reason", "60020 not allow to access from your ip"));
    }

    @Test
    void chatsThatWeComDoesNotKnowFailAndTheOthersGo() {
        weCom.refused.add("wr-b");
        sending.send(task("a"), "早上好", List.of(task("b")), null);
        creating.sweep();
        assertThat(states()).containsExactly(GroupState.UNSENT, GroupState.FAILED);
    }

    @Test
    void withoutAnAnswerItIsLookedForFirstAndAdoptedWhenItIsThere() {
        weCom.answers.add(new Answer.Unknown<>("no answer: SocketTimeoutException"));
        made(task("a"));
        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.CREATING, "no answer: SocketTimeoutException");
        creating.sweep();
        assertThat(weCom.created).hasSize(1);

        weCom.made.add("msgThere");
        later(LEASE);
        creating.sweep();

        assertThat(weCom.created).hasSize(1);
        assertThat(only()).extracting(Send::state, Send::message).containsExactly(State.CREATED, "msgThere");
        assertThat(states()).containsOnly(GroupState.UNSENT);
    }

    @Test
    void whatADyingNodeHadInHandIsLookedForAndMadeOnlyWhenItIsNotThere() {
        sending.send(task("a"), "早上好", null, null);
        assertThat(sends.takeWaiting(10, now, LEASE)).hasSize(1);

        creating.sweep();
        assertThat(weCom.calls).isEmpty();
        later(LEASE);
        creating.sweep();
        assertThat(weCom.calls).containsExactly("made");
        creating.sweep();

        assertThat(weCom.created).hasSize(1);
        assertThat(only().state()).isEqualTo(State.CREATED);
    }

    @Test
    void whatIsOursAlreadyOrAskedOfOthersIsNotIt() {
        made(task("a"));
        weCom.answers.add(new Answer.Unknown<>("HTTP 502"));
        sending.send(task("b"), "早上好", null, null);
        creating.sweep();
        weCom.made.addAll(List.of("msg1", "msgOfBob"));
        weCom.confirmation = Confirmation.NOT_ASKED;
        later(LEASE);

        creating.sweep();
        creating.sweep();

        assertThat(weCom.created).hasSize(3);
        assertThat(all()).extracting(Send::message).containsExactlyInAnyOrder("msg1", "msg3");
    }

    @Test
    void ofSeveralThatItCouldBeAPersonDecides() {
        var task = task("a");
        weCom.answers.add(new Answer.Unknown<>("HTTP 502"));
        made(task);
        weCom.made.addAll(List.of("x", "y"));
        later(LEASE);

        creating.sweep();
        later(Duration.ofDays(1));
        creating.sweep();

        assertThat(weCom.created).hasSize(1);
        assertThat(only().state()).isEqualTo(State.UNCLEAR);
        sending.drop(task, only().id());
        assertThat(only().state()).isEqualTo(State.FAILED);
    }
}
