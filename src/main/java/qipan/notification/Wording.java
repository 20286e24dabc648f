package qipan.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import qipan.notification.Channel.Message;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.shared.Zones;

/** Says a notice in words. */
@Component
class Wording {

    private static final int DIGEST_LINES = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final MessageSource messages;
    private final Accounts accounts;
    private final NoticeStore notices;
    private final NotificationSettings settings;

    Wording(MessageSource messages, Accounts accounts, NoticeStore notices, NotificationSettings settings) {
        this.messages = messages;
        this.accounts = accounts;
        this.notices = notices;
        this.settings = settings;
    }

    /** One line: what it is, of which task or how many. */
    String title(Notice notice, @Nullable String actorName, Locale locale) {
        var key = "notification." + notice.kind().word() + (notice.pieces() == 1 ? ".one" : ".many");
        var name = locale.getLanguage().equals("en") && notice.taskNameEn() != null ? notice.taskNameEn() : notice.taskName();
        return messages.getMessage(
                key, new Object[] {name == null ? "" : name, notice.pieces(), actorName == null ? notice.actor() : actorName}, locale);
    }

    /** Where and until when, and what was said. */
    List<String> details(Notice notice, Locale locale) {
        var lines = new ArrayList<String>();
        var place = Stream.of(notice.campaignName(), notice.pieces() == 1 ? notice.groupName() : null)
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        if (!place.isEmpty()) {
            lines.add(place);
        }
        if (notice.words() != null) {
            lines.add(notice.words());
        }
        if (notice.due() != null) {
            lines.add(messages.getMessage("notification.until", new Object[] {time(notice.due())}, locale));
        }
        return lines;
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(Zones.SHANGHAI));
    }

    /** As it leaves the house: nobody's browser says in which language, so it is the house's. */
    Message message(Notice notice, Preferences person, String name) {
        var locale = Locale.SIMPLIFIED_CHINESE;
        var title = title(notice, nameOf(notice), locale);
        var details = notice.kind() == Kind.DIGEST ? digest(notice, locale) : details(notice, locale);
        return new Message(
                person, name, messages.getMessage("notification.subject", new Object[] {title}, locale), title, details, link(notice).orElse(null));
    }

    private @Nullable String nameOf(Notice notice) {
        return Actor.SYSTEM.equals(notice.actor()) ? null : accounts.namesOf(List.of(notice.actor())).get(notice.actor());
    }

    private List<String> digest(Notice digest, Locale locale) {
        return notices.unreadSince(digest.person(), digest.at().minus(Digesting.DAY), DIGEST_LINES).stream()
                .map(one -> time(one.at()) + " " + title(one, nameOf(one), locale)
                        + (one.campaignName() == null ? "" : "（" + one.campaignName() + "）"))
                .toList();
    }

    private Optional<String> link(Notice notice) {
        return Optional.ofNullable(settings.baseUrl()).map(base -> {
            var link = UriComponentsBuilder.fromUri(base);
            return (notice.task() != null && (notice.pieces() == 1 || notice.kind() == Kind.MENTIONED)
                    ? link.pathSegment("inbox", notice.task())
                    : link.pathSegment("notifications")).encode().toUriString();
        });
    }
}
