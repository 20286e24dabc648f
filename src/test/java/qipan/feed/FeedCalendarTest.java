package qipan.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import qipan.engine.Where;
import qipan.inbox.InboxTask;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.BusinessKey;

/** What a calendar reads, read as a calendar does. It is Monday morning, ten o'clock in Shanghai. */
class FeedCalendarTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Account ANNA = new Account("anna", "安娜", Set.of(Role.STAFF), Set.of());
    private static final List<InboxTask> TASKS =
            List.of(task("t1", "anna", NOW.minus(Duration.ofHours(1))), task("t2", "bob", NOW.plus(Duration.ofHours(4))));

    private final Accounts accounts = mock();
    private final FeedCalendar calendar = new FeedCalendar(messages(), accounts);

    @BeforeEach
    void people() {
        given(accounts.namesOf(anyCollection())).willReturn(Map.of("anna", "安娜", "bob", "老鲍"));
    }

    @Test
    void hasAnEventForEachDeadlineThatEndsWithItInShanghai() {
        var text = write(TASKS, Locale.CHINESE);

        assertThat(text).contains("BEGIN:VTIMEZONE", "DTSTART;TZID=Asia/Shanghai:20260302T133000", "DTEND;TZID=Asia/Shanghai:20260302T140000");
        var second = parsed(text).getEvents().get(1);
        assertThat(second.getDateEnd().getValue()).isEqualTo(Date.from(NOW.plus(Duration.ofHours(4))));
        assertThat(parsed(text).getTimezoneInfo().getTimezones()).allSatisfy(zone -> assertThat(zone.getTimeZone().getRawOffset()).isEqualTo(8 * 3_600_000));
        assertThat(second.getTransparency().isTransparent()).isTrue();
    }

    @Test
    void saysWhatItIsWhereAndForWhom() {
        var read = parsed(write(TASKS, Locale.CHINESE));

        assertThat(read.getNames()).singleElement().satisfies(name -> assertThat(name.getValue()).isEqualTo("起盘：安娜的截止时间"));
        assertThat(read.getEvents()).extracting(event -> event.getUid().getValue(), event -> event.getSummary().getValue()).containsExactly(
                tuple("t1@qipan", "已逾期：发话题 · 云栖里"), tuple("t2@qipan", "截止：发话题 · 云栖里（代 老鲍）"));
        var second = read.getEvents().get(1);
        assertThat(second.getUrl().getValue()).isEqualTo("https://qipan.example.com/inbox/t2");
        assertThat(second.getDescription().getValue()).isEqualTo("春季发售\n每日脚本\nhttps://qipan.example.com/inbox/t2");
    }

    @Test
    void speaksEnglishToo() {
        assertThat(parsed(write(TASKS, Locale.ENGLISH)).getEvents()).extracting(event -> event.getSummary().getValue())
                .containsExactly("Overdue: Post the topic · 云栖里", "Due: Post the topic · 云栖里 (for 老鲍)");
    }

    @Test
    void theSameTasksGiveTheSameText() {
        assertThat(calendar.write(ANNA, TASKS, NOW.plusSeconds(60), Locale.CHINESE, "https://qipan.example.com")).isEqualTo(write(TASKS, Locale.CHINESE));
        assertThat(parsed(write(List.of(), Locale.CHINESE)).getEvents()).isEmpty();
    }

    @Test
    void wordsOfPeopleStayWords() {
        var name = "买菜\nEND:VEVENT; 10,5";
        var task = new InboxTask(
                "t3", name, name, "userTask_x", "x", TASKS.get(0).where(), "流程", "Process", null, null, "anna", null, false, List.of(), NOW, NOW, null,
                50, false, null);

        assertThat(parsed(write(List.of(task), Locale.CHINESE)).getEvents()).singleElement().satisfies(event ->
                assertThat(event.getSummary().getValue()).endsWith(name));
    }

    private String write(List<InboxTask> tasks, Locale language) {
        return calendar.write(ANNA, tasks, NOW, language, "https://qipan.example.com");
    }

    private static ICalendar parsed(String text) {
        try (var reader = new ICalReader(text)) {
            return reader.readNext();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/feed");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    static InboxTask task(String id, String assignee, Instant due) {
        return new InboxTask(
                id, "发话题", "Post the topic", "userTask_dx02_post", "dx02",
                new Where("daily", "daily:1", 1, "i1", "i1", BusinessKey.ofGroup("c1", "g1")), "每日脚本", "Daily script", "春季发售", "云栖里",
                assignee, null, false, List.of("main_ip"), NOW.minus(Duration.ofDays(1)), due, null, 50, false, null);
    }
}
