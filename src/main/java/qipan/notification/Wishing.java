package qipan.notification;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.notification.PreferenceController.Wishes;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.wecom.WeComPeople;

/** What may be wished: addresses that are some, channels that there are, ids that ring one person. */
@Component
class Wishing {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final List<Topic> TOPICS = List.of(Topic.values());

    private final Channels channels;
    private final WeComPeople weCom;

    Wishing(Channels channels, WeComPeople weCom) {
        this.channels = channels;
        this.weCom = weCom;
    }

    /**
     * @param before what is left out stays
     * @throws Refusal 422 with all that is wrong
     */
    Preferences of(Wishes wishes, Preferences before) {
        var wrong = new ArrayList<Violation>();
        var email = wishes.email() == null || wishes.email().isBlank() ? null : wishes.email().strip();
        if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            wrong.add(Violation.ofField("email", "email", "notification.email"));
        } else if (email != null && !channels.allowEmail(email)) {
            wrong.add(Violation.ofField("email", "domain", "notification.email.domain"));
        }
        var weComUser = weComUser(wishes, before, wrong);
        var from = time(wishes.quietFrom(), "quietFrom", wrong);
        var to = time(wishes.quietTo(), "quietTo", wrong);
        var digest = time(wishes.digestAt(), "digestAt", wrong);
        var wants = wants(wishes.wants() == null ? Map.of() : wishes.wants(), wrong);
        var mentions = wishes.mentions() == null ? before.mentions() : mentions(wishes.mentions(), wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("notification.preferences", wrong);
        }
        var quiet = new Quiet(Objects.requireNonNullElse(from, before.quiet().from()), Objects.requireNonNullElse(to, before.quiet().to()));
        return new Preferences(before.person(), email, weComUser, wants, quiet, digest, mentions);
    }

    /** Where WeCom is not set up nobody is asked, and what is known stays. */
    private @Nullable String weComUser(Wishes wishes, Preferences before, List<Violation> wrong) {
        if (channels.find(WeComChannel.NAME).isEmpty()) {
            return before.weComUser();
        }
        var user = wishes.weComUser() == null || wishes.weComUser().isBlank() ? null : wishes.weComUser().strip();
        if (!Objects.equals(user, before.weComUser())) {
            weCom.put(before.person(), user, "weComUser").ifPresent(wrong::add);
        }
        return user;
    }

    private Map<Topic, Set<String>> wants(Map<String, Set<String>> asked, List<Violation> wrong) {
        var offered = channels.offered().stream().map(Channel::name).collect(Collectors.toSet());
        var wants = new EnumMap<Topic, Set<String>>(Topic.class);
        TOPICS.forEach(topic -> wants.put(topic, new TreeSet<>()));
        asked.forEach((word, names) -> {
            var topic = TOPICS.stream().filter(one -> one.word().equals(word)).findFirst();
            if (topic.isEmpty() || names == null || !offered.containsAll(names)) {
                wrong.add(Violation.ofField("wants", "unknown", "notification.wants"));
            } else {
                wants.put(topic.get(), new TreeSet<>(names));
            }
        });
        return wants;
    }

    private Map<String, String> mentions(Map<String, String> asked, List<Violation> wrong) {
        var mentions = new TreeMap<String, String>();
        asked.forEach((robot, id) -> {
            if (id == null || id.isBlank()) {
                return;
            }
            var by = channels.find(robot).map(Channel::ringsBy);
            if (by.isEmpty()) {
                wrong.add(Violation.ofField("mentions", "unknown", "notification.wants"));
            } else if (!by.get().matcher(id.strip()).matches()) {
                wrong.add(Violation.ofField("mentions." + robot, "id", "notification.mention"));
            } else {
                mentions.put(robot, id.strip());
            }
        });
        return mentions;
    }

    private static @Nullable LocalTime time(@Nullable String text, String field, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip()).withSecond(0).withNano(0);
        } catch (DateTimeParseException notATime) {
            wrong.add(Violation.ofField(field, "time", "notification.time"));
            return null;
        }
    }
}
