package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import qipan.notification.Channel.Outcome;
import qipan.notification.Delivery.State;

/** What leaves the house, when, and what becomes of it when the other side does not take it. */
class SendingModuleTest extends NotificationModule {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    Digesting digesting;

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
    void aNoticeLeavesWhenItCannotGrowAnyMoreAndOnce() {
        created("t1", "anna");
        created("t2", "anna");
        sweep();
        assertThat(mail.sent).isEmpty();

        later(TOGETHER);
        sweep();
        sweep();

        assertThat(mail.sent).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("【起盘】您有 2 个新任务：发话题");
            assertThat(message.text()).contains("春季发售").endsWith("https://qipan.example.com/notifications");
        });
        assertThat(all()).extracting(Delivery::state, Delivery::attempts).containsExactly(tuple(State.SENT, 1));
    }

    @Test
    void aSingleTaskIsLinkedWithItsGroupAndEnd() {
        created("t1", "anna");
        sendAll();

        assertThat(mail.sent.get(0).text()).isEqualTo("新任务：发话题\n春季发售 · 云栖里\n截止 03-02 14:00\nhttps://qipan.example.com/inbox/t1");
    }

    @Test
    void whatWasReadMeanwhileAndWhoHasNoAddressIsLeftAlone() {
        created("t1", "anna");
        created("t2", "bob");
        notices.read("anna", noticesOf("anna").get(0).id(), now);

        sendAll();

        assertThat(mail.sent).isEmpty();
        assertThat(all()).extracting(Delivery::person, Delivery::state).containsExactly(tuple("anna", State.SKIPPED));
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
    void nothingIsSentInQuietHoursButACrisis() {
        now = Instant.parse("2026-03-02T15:00:00Z");
        created("t1", "anna");
        created("crisis-handling-grading", "t2", "anna");
        sendAll();
        assertThat(mail.sent).singleElement().satisfies(message -> assertThat(message.subject()).startsWith("【起盘】紧急处置"));

        now = Instant.parse("2026-03-03T00:00:00Z");
        sweep();

        assertThat(mail.sent).hasSize(2);
    }

    @Test
    void whoWishesADigestIsToldOnceADayAndNothingWhenAllIsRead() {
        preferences.put(new Preferences("anna", "anna@example.com", Map.of(), quiet(), LocalTime.of(18, 0)), now);
        created("t1", "anna");
        created("daily", "t2", "anna");
        sendAll();
        assertThat(mail.sent).isEmpty();

        now = Instant.parse("2026-03-02T10:00:00Z");
        digesting.sweep();
        digesting.sweep();
        sweep();
        assertThat(mail.sent).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("【起盘】今天有 1 条未读通知");
            assertThat(message.text()).contains("03-02 10:00 您有 2 个新任务：发话题（春季发售）");
        });

        notices.readAll("anna", now, now);
        later(Duration.ofDays(1));
        digesting.sweep();
        sweep();
        assertThat(mail.sent).hasSize(1);
    }

    @Test
    void whatOneDoesNotWishIsNotSent() {
        preferences.put(new Preferences("anna", "anna@example.com", Map.of(Topic.TASK, Set.of()), quiet(), null), now);
        created("t1", "anna");

        sendAll();

        assertThat(all()).isEmpty();
        assertThat(noticesOf("anna")).hasSize(1);
    }

    @Test
    void waitsThreeTimesAsLongAfterEachTryUpToTwoHours() {
        assertThat(List.of(1, 2, 3, 4, 9)).extracting(Sending::pause).containsExactly(
                MINUTE, MINUTE.multipliedBy(3), MINUTE.multipliedBy(9), MINUTE.multipliedBy(27), Duration.ofHours(2));
    }

    private void sendAll() {
        gathering.sweep();
        later(TOGETHER);
        sweep();
    }

    private void sweep() {
        gathering.sweep();
        sending.sweep();
    }
}
