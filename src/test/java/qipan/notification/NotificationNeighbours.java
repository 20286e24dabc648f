package qipan.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.calendar.WorkCalendar;
import qipan.campaign.CampaignNames;
import qipan.campaign.CampaignRoles;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.Successors;
import qipan.engine.TaskPeople;
import qipan.inbox.DueTasks;
import qipan.inbox.Escalations;
import qipan.inbox.InboxTask;
import qipan.inbox.KnownTasks;
import qipan.inbox.KnownTasks.LastAct;
import qipan.inbox.OverdueActs;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.security.Substitutes;
import qipan.wecom.WeComPeople;

/** What other modules answer: tasks, people, names and days, all made up. It is Monday morning, ten o'clock in Shanghai. */
abstract class NotificationNeighbours {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

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
        given(clock.instant()).willAnswer(asked -> now);
        given(actor.get()).willReturn(Actor.system());
        given(tasks.open(anyCollection())).willAnswer(asked -> chosen(open, asked.getArgument(0)));
        given(tasks.done(anyCollection())).willAnswer(asked -> chosen(done, asked.getArgument(0)));
        given(tasks.lastActs(anyCollection())).willAnswer(asked -> chosen(acts, asked.getArgument(0)));
        given(names.campaigns(anyCollection())).willReturn(Map.of("c1", "春季发售"));
        given(accounts.find(any())).willAnswer(asked -> account(asked.getArgument(0)));
        given(accounts.namesOf(anyCollection())).willAnswer(asked -> asked.<Collection<String>>getArgument(0).stream()
                .collect(Collectors.toMap(name -> name, name -> name.toUpperCase(Locale.ROOT))));
        given(successors.inPlaceOf(any(), any(), any())).willAnswer(asked -> asked.getArgument(0));
        given(people.escalation(any())).willReturn(Optional.empty());
        given(models.step(any(), any())).willAnswer(asked ->
                new StepModel(asked.getArgument(1), "userTask", null, null, List.of(), null, null, properties));
    }

    private static <T> Map<String, T> chosen(Map<String, T> all, Collection<String> ids) {
        return ids.stream().filter(all::containsKey).collect(Collectors.toMap(id -> id, all::get));
    }

    private static Optional<Account> account(String username) {
        return username.equals("gone") ? Optional.empty() : Optional.of(new Account(username, username.toUpperCase(Locale.ROOT), Set.of(Role.STAFF), Set.of()));
    }

    void later(Duration by) {
        now = now.plus(by);
    }
}
