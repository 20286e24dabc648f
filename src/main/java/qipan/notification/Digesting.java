package qipan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.security.Actor;
import qipan.shared.Ids;
import qipan.shared.Page;

/** Once a day, at the hour a person chose, tells what this person has not read of the last day. */
@Component
class Digesting {

    static final Duration DAY = Duration.ofDays(1);
    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 50;

    private final Lead lead;
    private final PreferenceStore preferences;
    private final NoticeStore notices;
    private final Routing routing;
    private final Clock clock;

    Digesting(Lead lead, PreferenceStore preferences, NoticeStore notices, Routing routing, Clock clock) {
        this.lead = lead;
        this.preferences = preferences;
        this.notices = notices;
        this.routing = routing;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        lead.goThrough("digest", MOST_BATCHES, this::batch);
    }

    private boolean batch() {
        var now = clock.instant();
        var due = preferences.digestsDue(now, BATCH);
        due.forEach(person -> digest(person, now));
        return due.size() == BATCH;
    }

    private void digest(Preferences person, Instant now) {
        preferences.nextDigest(person, now);
        var unread = notices.unreadSince(person.person(), now.minus(DAY), Page.COUNT_CAP).size();
        if (unread > 0) {
            // Read from the start: in the program its parts are there themselves.
            var digest = new Notice(
                    Ids.next(), person.person(), Kind.DIGEST, Kind.DIGEST.word(), unread, null, null, null, null, null, null, null, null,
                    Actor.SYSTEM, null, now, now);
            notices.add(List.of(digest));
            routing.route(List.of(digest));
        }
    }
}
