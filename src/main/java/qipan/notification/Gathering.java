package qipan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignNames;
import qipan.inbox.InboxTask;
import qipan.inbox.KnownTasks;
import qipan.inbox.KnownTasks.LastAct;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.shared.Ids;

/**
 * Makes notices of news: what comes for one person from one campaign and step within minutes is one notice. Led by one node,
 * or two would fold side by side.
 */
@Component
class Gathering {

    static final int BATCH = 500;
    private static final int MOST_BATCHES = 40;

    private final Lead lead;
    private final NewsTable news;
    private final NoticeStore notices;
    private final KnownTasks tasks;
    private final Addressees addressees;
    private final Accounts accounts;
    private final CampaignNames campaigns;
    private final Routing routing;
    private final NotificationSettings settings;
    private final Clock clock;

    Gathering(
            Lead lead,
            NewsTable news,
            NoticeStore notices,
            KnownTasks tasks,
            Addressees addressees,
            Accounts accounts,
            CampaignNames campaigns,
            Routing routing,
            NotificationSettings settings,
            Clock clock) {
        this.lead = lead;
        this.news = news;
        this.notices = notices;
        this.tasks = tasks;
        this.addressees = addressees;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.routing = routing;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void sweep() {
        lead.goThrough("gather", MOST_BATCHES, this::batch);
    }

    private boolean batch() {
        var oldest = news.oldest(BATCH);
        if (oldest.isEmpty()) {
            return false;
        }
        keep(told(oldest));
        news.remove(oldest);
        return oldest.size() == BATCH;
    }

    /** What is still true, for each person that it concerns and who still has an account. */
    private List<Notice> told(List<News> oldest) {
        var ids = oldest.stream().map(News::task).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = new HashMap<>(tasks.open(ids));
        known.putAll(tasks.done(oldest.stream().filter(one -> one.kind().outlives() && !known.containsKey(one.task()))
                .map(News::task).filter(Objects::nonNull).collect(Collectors.toSet())));
        var acts = tasks.lastActs(ids);
        var names = namesOf(oldest.stream().map(one -> one.key().campaign()).filter(Objects::nonNull).collect(Collectors.toSet()));
        var told = new ArrayList<Notice>();
        oldest.forEach(one -> told.addAll(one.task() == null ? announced(one, names) : ofTask(one, known.get(one.task()), acts.get(one.task()))));
        return told.stream().filter(notice -> accounts.find(notice.person()).isPresent()).toList();
    }

    private Map<String, String> namesOf(Set<String> ids) {
        return ids.isEmpty() ? Map.of() : campaigns.campaigns(ids);
    }

    private List<Notice> announced(News one, Map<String, String> names) {
        var role = Objects.requireNonNull(one.role());
        var campaign = one.key().campaign();
        var fold = String.join(" ", one.kind().word(), String.valueOf(campaign), role);
        return addressees.holding(List.of(role), one.key()).stream()
                .map(person -> new Notice(
                        Ids.next(), person, one.kind(), fold, 1, campaign, campaign == null ? null : names.get(campaign), one.key().group(),
                        null, null, null, null, null, one.actor(), one.words(), clock.instant(), null))
                .toList();
    }

    /** @param task null when it is over, and nobody needs to hear of it any more */
    private List<Notice> ofTask(News one, @Nullable InboxTask task, @Nullable LastAct last) {
        if (task == null || task.done() != null && !one.kind().outlives()) {
            return List.of();
        }
        var act = last == null || last.at().isBefore(one.at()) ? null : last;
        if (one.kind() != Kind.NEW) {
            return people(one, task).stream().map(person -> notice(one, one.kind(), person, task, null)).toList();
        }
        var person = Objects.requireNonNull(one.person());
        if (!person.equals(task.assignee()) || act != null && act.actor().equals(person)) {
            return List.of();
        }
        return addressees.of(task).stream()
                .filter(hears -> !hears.equals(one.actor()) && (act == null || !hears.equals(act.actor())))
                .map(hears -> notice(one, act == null ? Kind.NEW : Kind.ofAct(act.act()), hears, task, act))
                .toList();
    }

    private Set<String> people(News one, InboxTask task) {
        return one.person() == null ? addressees.of(task) : Set.of(one.person());
    }

    private Notice notice(News one, Kind kind, String person, InboxTask task, @Nullable LastAct act) {
        var actor = act == null ? one.actor() : act.actor();
        var like = standsAlone(kind, person, task) ? task.id() : act == null ? Actor.SYSTEM : actor;
        var fold = String.join(" ", kind.word(), String.valueOf(task.campaign()), task.element(), like);
        return new Notice(
                Ids.next(), person, kind, fold, 1, task.campaign(), task.campaignName(), task.groupName(), task.stepCode(), task.id(),
                task.name(), task.nameEn(), task.due(), actor, act == null ? one.words() : wordsOf(act), clock.instant(), null);
    }

    /** What people say about one task is no more of what they say about another; and who finds late ones in no list needs the way to each. */
    private boolean standsAlone(Kind kind, String person, InboxTask task) {
        return kind == Kind.MENTIONED || kind == Kind.LATE && !addressees.findsInList(person, task);
    }

    /** A note of passing a task on begins with the name of who gets it, who is the one that reads this. */
    private static @Nullable String wordsOf(LastAct act) {
        var words = act.words();
        if (words == null || !Set.of("transfer", "delegate").contains(act.act())) {
            return News.cut(words);
        }
        var name = words.indexOf('：');
        return name < 0 ? null : News.cut(words.substring(name + 1));
    }

    private void keep(List<Notice> told) {
        record Place(String person, String fold) {}
        var folded = new LinkedHashMap<Place, Notice>();
        told.forEach(one -> folded.merge(new Place(one.person(), one.fold()), one, (first, more) -> first.with(more.pieces())));
        var since = clock.instant().minus(settings.together());
        var fresh = new ArrayList<Notice>();
        folded.values().forEach(one -> growOr(fresh, one, since));
        notices.add(fresh);
        routing.route(fresh);
    }

    private void growOr(List<Notice> fresh, Notice one, Instant since) {
        notices.open(one.person(), one.fold(), since).ifPresentOrElse(known -> notices.grow(known.id(), one.pieces()), () -> fresh.add(one));
    }
}
