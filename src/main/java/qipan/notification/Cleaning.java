package qipan.notification;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is old, and gives up what no channel takes any more. */
@Component
class Cleaning {

    static final int BATCH = 500;
    private static final int MOST_BATCHES = 100;

    private final Lead lead;
    private final NoticeStore notices;
    private final DeliveryStore deliveries;
    private final Channels channels;
    private final NotificationSettings settings;
    private final Clock clock;

    Cleaning(
            Lead lead, NoticeStore notices, DeliveryStore deliveries, Channels channels, NotificationSettings settings, Clock clock) {
        this.lead = lead;
        this.notices = notices;
        this.deliveries = deliveries;
        this.channels = channels;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    void sweep() {
        lead.goThrough("clean", 1, () -> {
            deliveries.skipOthers(channels.offered().stream().map(Channel::name).toList(), clock.instant());
            return false;
        });
        lead.goThrough("clean", MOST_BATCHES, this::batch);
    }

    private boolean batch() {
        var old = notices.before(clock.instant().minus(settings.keep()), BATCH);
        if (!old.isEmpty()) {
            notices.remove(old);
        }
        return old.size() == BATCH;
    }
}
