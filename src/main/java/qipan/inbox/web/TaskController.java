package qipan.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.DueWithin;
import qipan.inbox.Inbox;
import qipan.inbox.PassingOn;
import qipan.inbox.TaskDetails;
import qipan.inbox.TaskMoves;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.security.Accounts;
import qipan.shared.Page;

/** Looking at tasks. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Inbox inbox;
    private final TaskDetails details;
    private final Accounts accounts;
    private final Clock clock;
    private final TaskMoves moves;
    private final PassingOn passing;

    TaskController(Inbox inbox, TaskDetails details, Accounts accounts, Clock clock, TaskMoves moves, PassingOn passing) {
        this.moves = moves;
        this.passing = passing;
        this.inbox = inbox;
        this.details = details;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    Page<TaskView> list(
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String step,
            @RequestParam @Nullable String due,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        var query = new TaskQuery(
                Words.of(View.class, view, "inbox.query.view"),
                campaign,
                group,
                step,
                Words.optional(DueWithin.class, due, "inbox.query.due"),
                q,
                limit,
                after);
        var page = inbox.find(query);
        var people = accounts.namesOf(page.items().stream()
                .flatMap(offered -> Stream.of(offered.task().assignee(), offered.task().owner()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var now = clock.instant();
        return page.map(offered -> TaskView.of(offered, now, people));
    }

    @GetMapping("/{id}")
    TaskDetailView get(@PathVariable String id) {
        var detail = details.get(id);
        return TaskDetailView.of(detail, clock.instant(), namesIn(detail));
    }

    /** @param byName name of who did it last */
    record PlaceView(
            String element, String name, String nameEn, boolean before, @Nullable String by, @Nullable String byName, @Nullable Instant at) {}

    record PlacesView(List<PlaceView> items) {}

    /** Steps that the work at this task can be sent to by whoever asks. */
    @GetMapping("/{id}/places")
    PlacesView places(@PathVariable String id) {
        var places = moves.places(id);
        var people = accounts.namesOf(places.stream().map(TaskMoves.Place::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        return new PlacesView(places.stream().map(place -> new PlaceView(
                place.element(), place.name(), place.nameEn(), place.before(), place.by(),
                place.by() == null ? null : people.getOrDefault(place.by(), place.by()), place.at())).toList());
    }

    record ColleagueView(String username, String name) {}

    record ColleaguesView(List<ColleagueView> items) {}

    /** Those to whom the assignee may transfer the task. */
    @GetMapping("/{id}/colleagues")
    ColleaguesView colleagues(@PathVariable String id) {
        return new ColleaguesView(passing.colleagues(id).entrySet().stream()
                .map(person -> new ColleagueView(person.getKey(), person.getValue())).toList());
    }

    private Map<String, String> namesIn(TaskDetails.Detail detail) {
        Stream<@Nullable String> people = Stream.of(
                        Stream.of(detail.offered().task().assignee(), detail.offered().task().owner()),
                        detail.history().stream().flatMap(entry -> Stream.of(entry.actor(), entry.onBehalfOf())),
                        detail.comments().stream().flatMap(said -> Stream.concat(Stream.of(said.actor()), said.mentions().stream())))
                .flatMap(names -> names);
        Set<String> named = people.filter(Objects::nonNull).collect(Collectors.toSet());
        return accounts.namesOf(named);
    }
}
