package qipan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.ExponentialBackOff;
import qipan.notification.Channel.Outcome;
import qipan.notification.Delivery.State;
import qipan.security.Accounts;

/**
 * Sends what is ripe. Each node takes some, under a lease, and talks to the other side outside any transaction: what a dying node
 * had in hand is tried again by another, so that a message may come twice but never not at all.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /** Each message to one who does not answer takes seconds, in which the other channels wait. */
    private static final Duration BREATH = Duration.ofSeconds(30);

    private final Channels channels;
    private final DeliveryStore deliveries;
    private final NoticeStore notices;
    private final PreferenceStore preferences;
    private final Accounts accounts;
    private final Wording wording;
    private final NotificationSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** Channels that said they were told too much, or did not take the last one. */
    private final Map<String, Instant> resting = new ConcurrentHashMap<>();

    Sending(
            Channels channels,
            DeliveryStore deliveries,
            NoticeStore notices,
            PreferenceStore preferences,
            Accounts accounts,
            Wording wording,
            NotificationSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.notices = notices;
        this.preferences = preferences;
        this.accounts = accounts;
        this.wording = wording;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000)
    void sweep() {
        channels.offered().forEach(this::sweep);
    }

    private void sweep(Channel channel) {
        try {
            for (var delivery : take(channel)) {
                send(channel, delivery);
            }
        } catch (RuntimeException failed) {
            // One channel must not keep the others; what it had in hand comes back when the lease is over.
            LOG.warn("Deliveries by {} stopped for now", channel.name(), failed);
        }
    }

    private List<Delivery> take(Channel channel) {
        var now = clock.instant();
        if (now.isBefore(resting.getOrDefault(channel.name(), Instant.MIN))) {
            return List.of();
        }
        return transactions.execute(transaction -> {
            var room = channel.perMinute() - deliveries.triedSince(channel.name(), now.minus(MINUTE));
            return room <= 0 ? List.<Delivery>of() : deliveries.take(channel.name(), Math.min(room, AT_ONCE), now, LEASE);
        });
    }

    private void send(Channel channel, Delivery delivery) {
        var rests = resting.get(channel.name());
        if (rests != null && clock.instant().isBefore(rests)) {
            deliveries.again(delivery.id(), "waits for its turn", rests, false);
            return;
        }
        var notice = notices.find(delivery.notice()).orElse(null);
        var wishes = preferences.of(delivery.person());
        var person = accounts.find(delivery.person()).orElse(null);
        if (notice == null || person == null || !channel.reaches(wishes)) {
            deliveries.end(delivery.id(), State.SKIPPED, "nobody to tell", clock.instant());
        } else if (notice.read() != null && notice.kind() != Kind.DIGEST) {
            deliveries.end(delivery.id(), State.SKIPPED, "read in the program", clock.instant());
        } else if (delivery.attempts() >= settings.attempts()) {
            deliveries.end(delivery.id(), State.FAILED, "no end of any try", clock.instant());
        } else {
            settle(channel, delivery, channel.send(wording.message(notice, wishes, person.name())));
        }
    }

    private void settle(Channel channel, Delivery delivery, Outcome outcome) {
        var now = clock.instant();
        if (outcome instanceof Outcome.Sent) {
            deliveries.end(delivery.id(), State.SENT, null, now);
        } else if (outcome instanceof Outcome.TooFast tooFast) {
            resting.put(channel.name(), now.plus(MINUTE));
            deliveries.again(delivery.id(), tooFast.reason(), now.plus(MINUTE), false);
        } else if (outcome instanceof Outcome.Refused refused) {
            deliveries.end(delivery.id(), State.FAILED, refused.reason(), now);
        } else if (outcome instanceof Outcome.Failed failed) {
            resting.put(channel.name(), now.plus(BREATH));
            retry(delivery, failed.reason(), now);
        }
    }

    private void retry(Delivery delivery, String reason, Instant now) {
        var tried = delivery.attempts() + 1;
        if (tried >= settings.attempts()) {
            deliveries.end(delivery.id(), State.FAILED, reason, now);
        } else {
            deliveries.again(delivery.id(), reason, now.plus(pause(tried)), true);
        }
    }

    /** One minute, then three times as long after each try. The schedule is Spring's; the waiting is the table's, and outlives us. */
    static Duration pause(int tries) {
        var schedule = new ExponentialBackOff(MINUTE.toMillis(), 3);
        schedule.setMaxInterval(LONGEST_PAUSE.toMillis());
        var execution = schedule.start();
        return Duration.ofMillis(IntStream.range(0, tries).mapToLong(one -> execution.nextBackOff()).max().orElse(0));
    }
}
