package qipan.feed;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Act;
import qipan.security.CurrentActor;
import qipan.security.TokenSecret;
import qipan.shared.Refusal;

/** One calendar each, made, renewed and revoked by its person alone. */
@Service
class Feeds {

    private final FeedStore store;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Feeds(FeedStore store, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** The secret leaves here and nowhere else. */
    record Made(Feed feed, String secret) {

        @Override
        public String toString() {
            return "Made[" + feed.person() + "]";
        }
    }

    Optional<Feed> mine() {
        return store.of(actor.get().username());
    }

    /** A new one; what was known of the one before is worth nothing from now on. */
    @Transactional
    public Made make(Locale language) {
        var known = mine().isPresent();
        var feed = new Feed(actor.get().username(), language, clock.instant());
        var secret = TokenSecret.next();
        store.put(feed, TokenSecret.hash(secret));
        tell(known ? "calendar-feed.renewed" : "calendar-feed.created");
        return new Made(feed, secret);
    }

    /** @throws Refusal 404 when there is none */
    @Transactional
    public void revoke() {
        var feed = mine().orElseThrow(() -> Refusal.notFound("feed.none"));
        store.delete(feed.person());
        tell("calendar-feed.revoked");
    }

    private void tell(String action) {
        var by = actor.get();
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), action, null, null, null, Map.of(), Map.of("username", by.username())));
    }
}
