package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import qipan.notification.Channel.Outcome;
import qipan.notification.Delivery.State;

/**
 * What becomes of a message when the other side does not take it. Stands above {@link SendingModuleTest}, so that one MySQL serves both.
 */
abstract class SendingAgain extends NotificationModule {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Channels channels;

    @Autowired
    Wording wording;

    @Autowired
    NotificationSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    private Sending sending;

    /** A node of its own for each test: it remembers which channels rest. */
    @BeforeEach
    void annaHasMail() {
        sending = new Sending(channels, deliveries, notices, preferences, accounts, wording, settings, transactions, clock);
        hasMail("anna");
    }

    @Test
    void aFailureIsTriedAgainLaterAndGivenUpInTheEnd() {
        mail.answers.addAll(List.of(new Outcome.Failed("away"), new Outcome.Failed("away"), new Outcome.Failed("still away")));
        created("t1", "anna");
        sendAll();
        assertThat(all()).extracting(Delivery::state, Delivery::attempts, Delivery::error).containsExactly(tuple(State.WAITING, 1, "away"));

        sweep();
        assertThat(mail.sent).hasSize(1);
        later(MINUTE);
        sweep();
        later(MINUTE.multipliedBy(3));
        sweep();

        assertThat(mail.sent).hasSize(3);
        assertThat(all()).extracting(Delivery::state, Delivery::error).containsExactly(tuple(State.FAILED, "still away"));
    }

    @Test
    void aChannelThatDoesNotAnswerIsNotAskedForEachMessage() {
        mail.answers.add(new Outcome.Failed("away"));
        hasMail("bob");
        created("t1", "anna");
        created("t2", "bob");

        sendAll();
        assertThat(mail.sent).hasSize(1);

        later(Duration.ofSeconds(30));
        sweep();
        assertThat(all()).extracting(Delivery::state, Delivery::attempts).containsExactlyInAnyOrder(tuple(State.WAITING, 1), tuple(State.SENT, 1));
    }

    @Test
    void aManagerHasAFailedOneTriedAgain() {
        mail.answers.add(new Outcome.Refused("550 no such user"));
        created("t1", "anna");
        sendAll();
        var failed = all().get(0);
        assertThat(failed.state()).isEqualTo(State.FAILED);

        assertThat(deliveries.retry(failed.id(), now)).isTrue();
        assertThat(deliveries.retry(failed.id(), now)).isFalse();
        sweep();

        assertThat(all()).extracting(Delivery::state).containsExactly(State.SENT);
    }

    @Test
    void aChannelThatIsToldTooMuchRestsAMinuteAndNoTryIsLost() {
        mail.answers.add(new Outcome.TooFast("45009"));
        created("t1", "anna");
        hasMail("bob");
        created("t2", "bob");
        sendAll();
        assertThat(mail.sent).hasSize(1);

        sweep();
        assertThat(mail.sent).hasSize(1);
        later(MINUTE);
        sweep();

        assertThat(all()).extracting(Delivery::state, Delivery::attempts).containsOnly(tuple(State.SENT, 1));
    }

    @Test
    void noMoreAreSentInAMinuteThanTheOtherSideTakes() {
        mail.perMinute = 1;
        hasMail("bob");
        created("t1", "anna");
        created("t2", "bob");
        sendAll();
        sweep();
        assertThat(mail.sent).hasSize(1);

        later(MINUTE);
        sweep();

        assertThat(mail.sent).hasSize(2);
    }

    @Test
    void whatADyingNodeHadInHandIsTakenWhenItsLeaseIsOver() {
        created("t1", "anna");
        gathering.sweep();
        later(TOGETHER);
        assertThat(deliveries.take("mail", 10, now, Duration.ofMinutes(5))).hasSize(1);

        sweep();
        assertThat(mail.sent).isEmpty();
        later(Duration.ofMinutes(5));
        sweep();

        assertThat(mail.sent).hasSize(1);
    }

    @Test
    void waitsThreeTimesAsLongAfterEachTryUpToTwoHours() {
        assertThat(List.of(1, 2, 3, 4, 9)).extracting(Sending::pause).containsExactly(
                MINUTE, MINUTE.multipliedBy(3), MINUTE.multipliedBy(9), MINUTE.multipliedBy(27), Duration.ofHours(2));
    }

    void sendAll() {
        gathering.sweep();
        later(TOGETHER);
        sweep();
    }

    void sweep() {
        gathering.sweep();
        sending.sweep();
    }
}
