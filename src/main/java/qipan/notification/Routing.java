package qipan.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which way each new notice leaves the house, and from when: by what its person wishes. */
@Component
class Routing {

    private final Channels channels;
    private final PreferenceStore preferences;
    private final DeliveryStore deliveries;
    private final NotificationSettings settings;

    Routing(Channels channels, PreferenceStore preferences, DeliveryStore deliveries, NotificationSettings settings) {
        this.channels = channels;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    /** In the transaction that makes the notices: none is without its deliveries. */
    void route(Collection<Notice> notices) {
        if (channels.offered().isEmpty() || notices.isEmpty()) {
            return;
        }
        var wishes = preferences.of(notices.stream().map(Notice::person).collect(Collectors.toSet()));
        var ways = new ArrayList<Delivery>();
        notices.forEach(notice -> ways.addAll(ways(notice, wishes.get(notice.person()))));
        deliveries.add(ways);
    }

    private List<Delivery> ways(Notice notice, Preferences wishes) {
        if (!wishes.atOnce(notice.kind())) {
            return List.of();
        }
        return channels.offered().stream()
                .filter(channel -> wishes.wants(notice.kind().topic(), channel) && channel.reaches(wishes))
                .map(channel -> Delivery.waiting(notice, channel.name(), from(notice, wishes)))
                .toList();
    }

    /** What may still grow waits until it cannot. */
    private Instant from(Notice notice, Preferences wishes) {
        if (notice.kind().urgent()) {
            return notice.at();
        }
        return wishes.quiet().after(notice.kind() == Kind.DIGEST ? notice.at() : notice.at().plus(settings.together()));
    }
}
