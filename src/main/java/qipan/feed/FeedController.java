package qipan.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import qipan.security.TokenSecret;

/** My deadlines as a calendar, and the switch for it. */
@RestController
class FeedController {

    private static final String MINE = "/api/me/calendar-feed";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final FeedDoor door;
    private final FeedSettings settings;

    FeedController(Feeds feeds, FeedDoor door, FeedSettings settings) {
        this.feeds = feeds;
        this.door = door;
        this.settings = settings;
    }

    /** @param createdAt null when there is none */
    record FeedView(@Nullable Instant createdAt) {}

    /** @param url to be copied now: it cannot be shown again */
    record MadeView(Instant createdAt, String url) {

        @Override
        public String toString() {
            return "MadeView[" + createdAt + "]";
        }
    }

    @GetMapping(MINE)
    FeedView show() {
        return new FeedView(feeds.mine().map(Feed::createdAt).orElse(null));
    }

    @PostMapping(MINE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeView make(Locale language) {
        var made = feeds.make(language);
        return new MadeView(made.feed().createdAt(), house() + "/api/feeds/" + made.secret() + ".ics");
    }

    @DeleteMapping(MINE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke() {
        feeds.revoke();
    }

    /** For calendars of phones, which can sign in nowhere: whoever knows the address reads. */
    @GetMapping(path = "/api/feeds/{secret}.ics", produces = "text/calendar")
    ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
        var text = door.read(secret, request.getRemoteAddr(), house());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(settings.cached()).cachePrivate())
                .eTag("\"" + TokenSecret.hash(text) + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"qipan.ics\"")
                .body(text);
    }

    /** Under the name by which somebody has reached it. */
    private static String house() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
