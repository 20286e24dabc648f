package qipan.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import qipan.inbox.InboxTask;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.shared.Zones;

/**
 * Deadlines as iCalendar. Events, since phones show no to-dos of calendars that they subscribe to; they end when the time does and
 * keep nobody busy. The same tasks give the same text, so that a client can be told that nothing is new.
 */
@Component
class FeedCalendar {

    private static final java.time.Duration SHOWN = java.time.Duration.ofMinutes(30);
    private static final TimezoneAssignment SHANGHAI = new TimezoneAssignment(TimeZone.getTimeZone(Zones.SHANGHAI), zone());

    private final MessageSource messages;
    private final Accounts accounts;

    FeedCalendar(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    String write(Account person, List<InboxTask> tasks, Instant now, Locale language, String house) {
        var names = accounts.namesOf(tasks.stream().map(InboxTask::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        var calendar = new ICalendar();
        calendar.setProductId("-//Qipan//Deadlines//ZH");
        var name = text(language, "feed.name", person.name());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", Zones.SHANGHAI.getId());
        calendar.setRefreshInterval(new Duration.Builder().minutes(30).build());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT30M");
        for (var task : tasks) {
            var own = task.assignee() == null || task.assignee().equals(person.username());
            calendar.addEvent(event(task, now, language, own ? "" : names.getOrDefault(task.assignee(), task.assignee()), house));
        }
        return written(calendar);
    }

    /** @param inPlaceOf who has the task, empty for oneself */
    private VEvent event(InboxTask task, Instant now, Locale language, String inPlaceOf, String house) {
        var due = Objects.requireNonNull(task.due());
        var english = language.getLanguage().equals("en");
        var name = Stream.of(english ? task.nameEn() : task.name(), task.groupName()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        var link = house + "/inbox/" + task.id();
        var event = new VEvent();
        event.setUid(task.id() + "@qipan");
        event.setDateTimeStamp(Date.from(task.created()));
        event.setDateStart(Date.from(due.minus(SHOWN)), true);
        event.setDateEnd(Date.from(due), true);
        event.setSummary(text(language, due.isBefore(now) ? "feed.late" : "feed.until", name)
                + (inPlaceOf.isEmpty() ? "" : text(language, "feed.inPlaceOf", inPlaceOf)));
        event.setDescription(Stream.of(task.campaignName(), english ? task.processNameEn() : task.processName(), link)
                .filter(Objects::nonNull).collect(Collectors.joining("\n")));
        event.setUrl(link);
        event.setTransparency(true);
        return event;
    }

    private String text(Locale language, String key, String word) {
        return messages.getMessage(key, new Object[] {word}, language);
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.setGlobalTimezone(SHANGHAI);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Written out, since the library would ask the net for it. */
    private static VTimezone zone() {
        var standard = new StandardTime();
        standard.setDateStart(new ICalDate(new DateTimeComponents(1991, 9, 15, 0, 0, 0, false), true));
        standard.setTimezoneOffsetFrom(new UtcOffset(true, 8, 0));
        standard.setTimezoneOffsetTo(new UtcOffset(true, 8, 0));
        standard.addTimezoneName("CST");
        var zone = new VTimezone(Zones.SHANGHAI.getId());
        zone.addStandardTime(standard);
        return zone;
    }
}
