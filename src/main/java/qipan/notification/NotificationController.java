package qipan.notification;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** One's own notices. */
@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private static final int MAX_PAGE = 100;

    private final NoticeStore notices;
    private final Wording wording;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Clock clock;

    NotificationController(NoticeStore notices, Wording wording, Accounts accounts, CurrentActor actor, Clock clock) {
        this.notices = notices;
        this.wording = wording;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param kind {@code new, handed, lent, givenBack, sentBack, soon, due, late, announced, crisis}
     * @param title in the language of the request
     * @param details lines under it
     * @param count how many things it tells of
     * @param task the first of them
     */
    record NoticeView(
            String id,
            String kind,
            String title,
            List<String> details,
            int count,
            boolean urgent,
            @Nullable String campaign,
            @Nullable String stepCode,
            @Nullable String task,
            Instant at,
            boolean read) {}

    /** @param unread {@code "3"} or {@code "1000+"} */
    record UnreadView(String unread) {}

    /** @param until everything that was made by then, so that what comes while one looks stays new */
    record ReadRequest(@NotNull OffsetDateTime until) {}

    @GetMapping
    Page<NoticeView> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        var page = notices.page(me(), unread, Math.max(1, Math.min(limit, MAX_PAGE)), after);
        var names = accounts.namesOf(page.items().stream().map(Notice::actor).collect(Collectors.toSet()));
        return page.map(notice -> view(notice, names, locale));
    }

    private NoticeView view(Notice notice, Map<String, String> names, Locale locale) {
        return new NoticeView(
                notice.id(), notice.kind().word(), wording.title(notice, names.get(notice.actor()), locale), wording.details(notice, locale),
                notice.pieces(), notice.kind().urgent(), notice.campaign(), notice.stepCode(), notice.task(), notice.at(),
                notice.read() != null);
    }

    @GetMapping("/unread")
    UnreadView unread() {
        return new UnreadView(Page.capped(notices.unread(me())));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id) {
        if (!notices.read(me(), id, clock.instant())) {
            throw Refusal.notFound("notification.unknown");
        }
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@jakarta.validation.Valid @RequestBody ReadRequest request) {
        notices.readAll(me(), request.until().toInstant(), clock.instant());
    }

    private String me() {
        return actor.get().username();
    }
}
