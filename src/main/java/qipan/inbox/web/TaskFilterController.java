package qipan.inbox.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.DueWithin;
import qipan.inbox.GroupBy;
import qipan.inbox.Inbox;
import qipan.inbox.TaskFilter;
import qipan.inbox.TaskFilters;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.security.Accounts;
import qipan.security.CurrentActor;

/** Questions to the inbox that people keep. */
@RestController
@RequestMapping("/api/task-filters")
class TaskFilterController {

    private final TaskFilters filters;
    private final Inbox inbox;
    private final Accounts accounts;
    private final CurrentActor current;

    TaskFilterController(TaskFilters filters, Inbox inbox, Accounts accounts, CurrentActor current) {
        this.filters = filters;
        this.inbox = inbox;
        this.accounts = accounts;
        this.current = current;
    }

    /** The words are those of {@code GET /api/tasks}. */
    record FilterRequest(
            @Nullable String name,
            @Nullable String sharedWith,
            @Nullable String view,
            @Nullable String campaign,
            @Nullable String group,
            @Nullable String step,
            @Nullable String due,
            @Nullable String q,
            @Nullable String groupBy) {

        TaskFilters.Wish wish() {
            var asked = view == null || view.isBlank() ? View.MINE : Words.of(View.class, view, "inbox.query.view");
            var query = new TaskQuery(
                    asked, campaign, group, step, Words.optional(DueWithin.class, due, "inbox.query.due"), q, 1, null);
            return new TaskFilters.Wish(name, sharedWith, query, Words.optional(GroupBy.class, groupBy, "inbox.query.by"));
        }
    }

    /** @param total how many tasks it finds, as a list says it, when it was asked for */
    record FilterView(
            String id, String name, String owner, String ownerName, boolean own, @Nullable String sharedWith, String view,
            @Nullable String campaign, @Nullable String group, @Nullable String step, @Nullable String due, @Nullable String q,
            @Nullable String groupBy, @Nullable Object total) {}

    record FiltersView(List<FilterView> items) {}

    @GetMapping
    FiltersView list(@RequestParam(defaultValue = "false") boolean counts) {
        var mine = filters.mine();
        var names = accounts.namesOf(mine.stream().map(TaskFilter::owner).collect(Collectors.toSet()));
        return new FiltersView(mine.stream()
                .map(filter -> view(filter, names.getOrDefault(filter.owner(), filter.owner()), counts ? inbox.find(filter.query()).total() : null))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FilterView add(@RequestBody FilterRequest request) {
        return view(filters.add(request.wish()));
    }

    @PutMapping("/{id}")
    FilterView change(@PathVariable String id, @RequestBody FilterRequest request) {
        return view(filters.change(id, request.wish()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        filters.remove(id);
    }

    private FilterView view(TaskFilter filter) {
        return view(filter, accounts.namesOf(List.of(filter.owner())).getOrDefault(filter.owner(), filter.owner()), null);
    }

    private FilterView view(TaskFilter filter, String ownerName, @Nullable Object total) {
        var query = filter.query();
        return new FilterView(
                filter.id(), filter.name(), filter.owner(), ownerName, filter.owner().equals(current.get().username()), filter.sharedWith(),
                word(query.view()), query.campaign(), query.group(), query.step(), query.due() == null ? null : word(query.due()), query.q(),
                filter.groupBy() == null ? null : word(filter.groupBy()), total);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
