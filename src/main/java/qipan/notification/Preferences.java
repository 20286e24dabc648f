package qipan.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;

/**
 * What a person wishes to hear by which way, and when not. In the program everything is shown to everybody.
 *
 * @param weComUser who the person is in WeCom
 * @param wants channels by topic; a topic that is not in it has never been chosen for
 * @param digestAt at this time of day everything that is not urgent is told together
 * @param mentions by what group robots ring the person: an id or number at the vendor, by the robot's name
 */
record Preferences(
        String person,
        @Nullable String email,
        @Nullable String weComUser,
        Map<Topic, Set<String>> wants,
        Quiet quiet,
        @Nullable LocalTime digestAt,
        Map<String, String> mentions) {

    /** Of somebody whom WeCom does not know and no robot rings. */
    Preferences(String person, @Nullable String email, Map<Topic, Set<String>> wants, Quiet quiet, @Nullable LocalTime digestAt) {
        this(person, email, null, wants, quiet, digestAt, Map.of());
    }

    Preferences as(@Nullable String user) {
        return new Preferences(person, email, user, wants, quiet, digestAt, mentions);
    }

    Preferences rungBy(Map<String, String> ids) {
        return new Preferences(person, email, weComUser, wants, quiet, digestAt, ids);
    }

    boolean wants(Topic topic, Channel channel) {
        var chosen = wants.get(topic);
        return chosen == null ? !channel.loud() || topic.loudByDefault() : chosen.contains(channel.name());
    }

    /** Everything else waits for the digest. */
    boolean atOnce(Kind kind) {
        return digestAt == null || kind.urgent() || kind == Kind.DIGEST;
    }

    @Nullable Instant nextDigest(Instant now) {
        if (digestAt == null) {
            return null;
        }
        var today = now.atZone(Zones.SHANGHAI).with(digestAt);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
