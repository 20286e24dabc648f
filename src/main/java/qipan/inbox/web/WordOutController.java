package qipan.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.Copy;
import qipan.inbox.CopyTo;
import qipan.inbox.Copying;
import qipan.inbox.Inbox.Offered;
import qipan.inbox.Mentioning;
import qipan.inbox.Urging;
import qipan.security.Accounts;

/** 催办, 抄送 and @: letting people know of a task without changing whose it is. */
@RestController
@RequestMapping("/api")
class WordOutController {

    private final Urging urging;
    private final Copying copying;
    private final Mentioning mentioning;
    private final Accounts accounts;
    private final Clock clock;

    WordOutController(Urging urging, Copying copying, Mentioning mentioning, Accounts accounts, Clock clock) {
        this.mentioning = mentioning;
        this.urging = urging;
        this.copying = copying;
        this.accounts = accounts;
        this.clock = clock;
    }

    record UrgeRequest(@Nullable String words) {}

    /**
     * @param to usernames
     * @param roles role keys, for whoever holds them in the campaign
     */
    record CopyRequest(@Nullable List<String> to, @Nullable List<String> roles, @Nullable String words) {}

    record ChoiceView(String username, String name) {}

    record ChoicesView(List<ChoiceView> items) {}

    /** @param readAt when the person opened it, null until then */
    record CopyView(
            String person, String personName, Instant sentAt, String sentBy, String sentByName, @Nullable String words, @Nullable Instant readAt) {}

    record CopiesView(List<CopyView> items) {}

    /** @param task null when it has been removed since */
    record ReceivedView(@Nullable TaskView task, CopyView copy) {}

    /** @param unread how many of all are unread, {@code "1000+"} from there on */
    record ReceivedPage(List<ReceivedView> items, @Nullable String next, @Nullable String unread) {}

    /** 催办. */
    @PostMapping("/tasks/{id}/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable String id, @RequestBody UrgeRequest request) {
        urging.urge(id, request.words());
    }

    /** 抄送. */
    @PostMapping("/tasks/{id}/cc")
    Copying.Sent copy(@PathVariable String id, @RequestBody CopyRequest request) {
        return copying.send(id, CopyTo.of(request.to(), request.roles()), request.words());
    }

    /** @: those who may see the task and can be named in a comment, by part of their name; 20 at most. */
    @GetMapping("/tasks/{id}/mentionable")
    ChoicesView mentionable(@PathVariable String id, @RequestParam @Nullable String q) {
        return new ChoicesView(mentioning.choices(id, q).stream().map(one -> new ChoiceView(one.username(), one.name())).toList());
    }

    /** Who has a copy of the task, and who has read it when. */
    @GetMapping("/tasks/{id}/copies")
    CopiesView copies(@PathVariable String id) {
        var copies = copying.of(id);
        var names = names(copies);
        return new CopiesView(copies.stream().map(copy -> view(copy, names)).toList());
    }

    /** 抄送我的: copies that were sent to whoever asks, the latest first. */
    @GetMapping("/me/copies")
    ReceivedPage mine(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        var page = copying.mine(unread, limit, after);
        var names = names(page.items().stream().map(Copying.Received::copy).toList());
        var now = clock.instant();
        var items = page.items().stream()
                .map(received -> new ReceivedView(
                        received.task() == null ? null : TaskView.of(new Offered(received.task(), List.of()), now, names),
                        view(received.copy(), names)))
                .toList();
        return new ReceivedPage(items, page.next(), page.total());
    }

    /** The person who asks has opened the copy of this task. */
    @PostMapping("/me/copies/{task}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String task) {
        copying.read(task);
    }

    private Map<String, String> names(List<Copy> copies) {
        Set<String> people = new HashSet<>();
        copies.forEach(copy -> people.addAll(List.of(copy.person(), copy.sentBy())));
        return accounts.namesOf(people);
    }

    private static CopyView view(Copy copy, Map<String, String> names) {
        return new CopyView(
                copy.person(), names.getOrDefault(copy.person(), copy.person()), copy.sentAt(), copy.sentBy(),
                names.getOrDefault(copy.sentBy(), copy.sentBy()), copy.words(), copy.readAt());
    }
}
