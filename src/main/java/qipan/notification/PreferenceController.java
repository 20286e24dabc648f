package qipan.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

/** What I wish to hear by which way, and when not. */
@RestController
@RequestMapping("/api/me/notification-preferences")
class PreferenceController {

    private static final List<Topic> TOPICS = List.of(Topic.values());

    private final PreferenceStore store;
    private final Channels channels;
    private final Wishing wishing;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreferenceController(
            PreferenceStore store,
            Channels channels,
            Wishing wishing,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.channels = channels;
        this.wishing = wishing;
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
        var wished = wishing.of(wishes, before);
        store.put(wished, clock.instant());
        var by = actor.get();
        events.publishEvent(new Act(
                clock.instant(), by.username(), by.onBehalfOf(), "notification.preferences", null, null, null, told(before), told(wished)));
        return view(wished);
    }

    private PreferenceView view(Preferences of) {
        var wants = new TreeMap<String, Set<String>>();
        TOPICS.forEach(topic -> wants.put(topic.word(), channels.offered().stream()
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
        of.wants().forEach((topic, names) -> told.put(topic.word(), String.join(",", names)));
        return told;
    }

    private String me() {
        return actor.get().username();
    }
}
