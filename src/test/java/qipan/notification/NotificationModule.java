package qipan.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.calendar.WorkCalendar;
import qipan.campaign.CampaignNames;
import qipan.campaign.CampaignRoles;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.Successors;
import qipan.engine.TaskPeople;
import qipan.engine.Where;
import qipan.inbox.DueTasks;
import qipan.inbox.Escalations;
import qipan.inbox.InboxTask;
import qipan.inbox.KnownTasks;
import qipan.inbox.KnownTasks.LastAct;
import qipan.inbox.OverdueActs;
import qipan.notification.Channel.Outcome;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.security.Substitutes;
import qipan.shared.BusinessKey;
import qipan.testing.StorageTest;
import qipan.wecom.WeComPeople;

/** The module over its own tables, with made-up tasks, people and ways out. It is Monday morning, ten o'clock in Shanghai. */
@StorageTest
@Import({
    Listening.class, NewsTable.class, NoticeStore.class, Lead.class, Gathering.class, Addressees.class, Routing.class, Reminding.class,
    DeliveryStore.class, PreferenceStore.class, Digesting.class, Cleaning.class, Wording.class, NotificationModule.House.class
})
abstract class NotificationModule {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final Duration TOGETHER = Duration.ofMinutes(2);
    static final BusinessKey KEY = BusinessKey.ofGroup("c1", "g1");

    @Autowired
    Listening listening;

    @Autowired
    Gathering gathering;

    @Autowired
    NoticeStore notices;

    @Autowired
    NewsTable news;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    PreferenceStore preferences;

    @Autowired
    FakeChannel mail;

    @MockitoBean
    KnownTasks tasks;

    @MockitoBean
    DueTasks due;

    @MockitoBean
    OverdueActs overdue;

    @MockitoBean
    Escalations escalations;

    @MockitoBean
    Models models;

    @MockitoBean
    TaskPeople people;

    @MockitoBean
    CampaignRoles campaignRoles;

    @MockitoBean
    CampaignNames names;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Successors successors;

    @MockitoBean
    Substitutes substitutes;

    @MockitoBean
    WorkCalendar calendar;

    @MockitoBean
    WeComPeople weCom;

    @MockitoBean
    CurrentActor actor;

    @MockitoBean
    Clock clock;

    final Map<String, InboxTask> open = new HashMap<>();
    final Map<String, InboxTask> done = new HashMap<>();
    final Map<String, LastAct> acts = new HashMap<>();
    /** Extension properties of the step that all tasks are of. */
    Map<String, String> properties = Map.of();

    Instant now = NOW;

    @BeforeEach
    void house() {
        mail.clear();
        given(clock.instant()).willAnswer(asked -> now);
        given(actor.get()).willReturn(Actor.system());
        given(tasks.open(anyCollection())).willAnswer(asked -> chosen(open, asked.getArgument(0)));
        given(tasks.done(anyCollection())).willAnswer(asked -> chosen(done, asked.getArgument(0)));
        given(tasks.lastActs(anyCollection())).willAnswer(asked -> chosen(acts, asked.getArgument(0)));
        given(names.campaigns(anyCollection())).willReturn(Map.of("c1", "春季发售"));
        given(accounts.find(any())).willAnswer(asked -> account(asked.getArgument(0)));
        given(accounts.namesOf(anyCollection())).willAnswer(asked -> asked.<Collection<String>>getArgument(0).stream()
                .collect(Collectors.toMap(name -> name, name -> name.toUpperCase(java.util.Locale.ROOT))));
        given(successors.inPlaceOf(any(), any(), any())).willAnswer(asked -> asked.getArgument(0));
        given(people.escalation(any())).willReturn(Optional.empty());
        given(models.step(any(), any())).willAnswer(asked ->
                new StepModel(asked.getArgument(1), "userTask", null, null, List.of(), null, null, properties));
    }

    private static <T> Map<String, T> chosen(Map<String, T> all, Collection<String> ids) {
        return ids.stream().filter(all::containsKey).collect(Collectors.toMap(id -> id, all::get));
    }

    private static Optional<Account> account(String username) {
        return username.equals("gone") ? Optional.empty() : Optional.of(new Account(username, username.toUpperCase(java.util.Locale.ROOT), Set.of(Role.STAFF), Set.of()));
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    static Where in(String process) {
        return new Where(process, process + ":1", 1, "i1", "i1", KEY);
    }

    /** A task comes about. */
    void created(String process, String id, @Nullable String assignee, String... roles) {
        open.put(id, task(process, id, assignee, roles));
        listening.on(List.of(new Fact.TaskCreated(now, in(process), new TaskState(
                id, "userTask_dx02_post", "发话题", assignee, null, false, Set.of(roles), now, null, null, 50, false))));
    }

    void created(String id, String assignee) {
        created("daily", id, assignee);
    }

    InboxTask task(String process, String id, @Nullable String assignee, String... roles) {
        return new InboxTask(
                id, "发话题", "Post the topic", "userTask_dx02_post", "dx02", in(process), "每日脚本", "Daily script", "春季发售", "云栖里", assignee,
                null, false, List.of(roles), now, now.plus(Duration.ofHours(4)), null, 50, false, null);
    }

    List<Notice> noticesOf(String person) {
        gathering.sweep();
        return notices.page(person, false, 100, null).items();
    }

    List<Delivery> all() {
        return deliveries.page(null, null, 100, null).items();
    }

    void hasMail(String person) {
        preferences.put(new Preferences(person, person + "@example.com", Map.of(), quiet(), null), now);
    }

    static Quiet quiet() {
        return new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0));
    }

    /** Takes messages as it is told to. */
    static class FakeChannel implements Channel {

        final List<Message> sent = new ArrayList<>();
        final Deque<Outcome> answers = new ArrayDeque<>();
        int perMinute = 100;

        void clear() {
            sent.clear();
            answers.clear();
            perMinute = 100;
        }

        @Override
        public String name() {
            return "mail";
        }

        @Override
        public String type() {
            return "mail";
        }

        @Override
        public boolean loud() {
            return false;
        }

        @Override
        public boolean reaches(Preferences person) {
            return person.email() != null;
        }

        @Override
        public Outcome send(Message message) {
            sent.add(message);
            return answers.isEmpty() ? new Outcome.Sent() : answers.pop();
        }

        @Override
        public int perMinute() {
            return perMinute;
        }
    }

    @TestConfiguration
    static class House {

        @Bean
        FakeChannel mail() {
            return new FakeChannel();
        }

        @Bean
        Channels channels(FakeChannel mail) {
            return new Channels(List.of(mail));
        }

        @Bean
        NotificationSettings settings() {
            return new NotificationSettings(
                    java.net.URI.create("https://qipan.example.com"), TOGETHER, Duration.ofHours(1), LocalTime.of(22, 0), LocalTime.of(8, 0), 3,
                    Duration.ofDays(90), new NotificationSettings.Mail(null, List.of()), Map.of());
        }

        /** Sweeps run when a test says so. */
        @Bean
        TaskScheduler nothingByItself() {
            return mock();
        }

        @Bean
        MessageSource messageSource() {
            var source = new ResourceBundleMessageSource();
            source.setBasename("messages/notification");
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            return source;
        }
    }
}
