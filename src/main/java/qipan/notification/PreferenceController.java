package qipan.notification;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.Act;
import qipan.security.CurrentActor;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.wecom.WeComPeople;

/** What I wish to hear by which way, and when not. */
@RestController
@RequestMapping("/api/me/notification-preferences")
class PreferenceController {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final List<Topic> TOPICS = Arrays.stream(Topic.values()).toList();

    private final PreferenceStore store;
    private final Channels channels;
    private final WeComPeople weCom;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreferenceController(
            PreferenceStore store,
            Channels channels,
            WeComPeople weCom,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        this.weCom = weCom;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param type {@code mail, wecom-app, wecom, dingtalk, feishu}
     * @param rings whether it rings a person by an id in {@code mentions}
     */
    record ChannelView(String name, String type, boolean rings) {}

    /**
     * @param wants names of channels by topic ({@code task, word, reminder, escalation, announcement, crisis, digest}); those that are
     *     left out are not wanted
     * @param quietFrom {@code HH:mm}; both ends alike mean no quiet hours
     * @param digestAt {@code HH:mm}, null for none
     * @param mentions my id or mobile number at the vendor, by the robot that is to ring me; left out as a whole it stays
     */
    record Wishes(
            @Nullable String email,
            @Nullable String weComUser,
            @Nullable Map<String, Set<String>> wants,
            @Nullable String quietFrom,
            @Nullable String quietTo,
            @Nullable String digestAt,
            @Nullable Map<String, String> mentions) {}

    /**
     * @param weComUser one's user id in WeCom
     * @param channels what the house offers; none when nothing is configured
     */
    record PreferenceView(
            @Nullable String email,
            @Nullable String weComUser,
            Map<String, Set<String>> wants,
            String quietFrom,
            String quietTo,
            @Nullable String digestAt,
            Map<String, String> mentions,
            List<ChannelView> channels) {}

    @GetMapping
    PreferenceView show() {
        return view(store.of(me()));
    }

    @PutMapping
    @Transactional
    public PreferenceView put(@RequestBody Wishes wishes) {
        var before = store.of(me());
        var wished = wished(wishes, before);
        store.put(wished, clock.instant());
        var by = actor.get();
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "notification.preferences", null, null, null, told(before), told(wished)));
        return view(wished);
    }

    private Preferences wished(Wishes wishes, Preferences before) {
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
        return new Preferences(me(), email, weComUser, wants, quiet, digest, mentions);
    }

    /** Where WeCom is not set up nobody is asked, and what is known stays. */
    private @Nullable String weComUser(Wishes wishes, Preferences before, List<Violation> wrong) {
        if (channels.find(WeComChannel.NAME).isEmpty()) {
            return before.weComUser();
        }
        var user = wishes.weComUser() == null || wishes.weComUser().isBlank() ? null : wishes.weComUser().strip();
        if (!Objects.equals(user, before.weComUser())) {
            weCom.put(me(), user, "weComUser").ifPresent(wrong::add);
        }
        return user;
    }

    private Map<Topic, Set<String>> wants(Map<String, Set<String>> asked, List<Violation> wrong) {
        var offered = channels.offered().stream().map(Channel::name).collect(Collectors.toSet());
        var wants = new EnumMap<Topic, Set<String>>(Topic.class);
        TOPICS.forEach(topic -> wants.put(topic, new TreeSet<>()));
        asked.forEach((word, names) -> {
            var topic = TOPICS.stream().filter(one -> word(one).equals(word)).findFirst();
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

    private PreferenceView view(Preferences of) {
        var wants = new TreeMap<String, Set<String>>();
        TOPICS.forEach(topic -> wants.put(word(topic), channels.offered().stream()
                .filter(channel -> of.wants(topic, channel)).map(Channel::name).collect(Collectors.toCollection(TreeSet::new))));
        return new PreferenceView(
                of.email(), of.weComUser(), wants, of.quiet().from().toString(), of.quiet().to().toString(),
                of.digestAt() == null ? null : of.digestAt().toString(),
                of.mentions(),
                channels.offered().stream()
                        .map(channel -> new ChannelView(channel.name(), channel.type(), channel.ringsBy() != null)).toList());
    }

    private static Map<String, Object> told(Preferences of) {
        var told = new TreeMap<String, Object>(Map.of("quiet", of.quiet().from() + "-" + of.quiet().to()));
        told.put("email", String.valueOf(of.email()));
        told.put("weComUser", String.valueOf(of.weComUser()));
        told.put("digestAt", String.valueOf(of.digestAt()));
        // Numbers are the person's own: that they were given is enough.
        told.put("mentions", String.join(",", of.mentions().keySet()));
        of.wants().forEach((topic, names) -> told.put(word(topic), String.join(",", names)));
        return told;
    }

    private static String word(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private String me() {
        return actor.get().username();
    }
}
