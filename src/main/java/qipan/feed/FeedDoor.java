package qipan.feed;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import qipan.inbox.Deadlines;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.TokenSecret;
import qipan.shared.Refusal;

/** Lets in whoever knows a secret, and gives out the deadlines of its person. */
@Component
class FeedDoor {

    private static final Pattern SECRET = Pattern.compile("[\\w-]{40,80}");

    private final FeedStore store;
    private final FeedPace pace;
    private final Accounts accounts;
    private final Deadlines deadlines;
    private final FeedCalendar calendar;
    private final FeedSettings settings;
    private final Clock clock;

    FeedDoor(
            FeedStore store,
            FeedPace pace,
            Accounts accounts,
            Deadlines deadlines,
            FeedCalendar calendar,
            FeedSettings settings,
            Clock clock) {
        this.store = store;
        this.pace = pace;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    private record Reader(Account account, Feed feed) {}

    /**
     * @param address from where somebody asks
     * @param house under which the program was reached, for links
     * @throws Refusal 404 for a secret that nobody has, or that of a disabled account; 429 when it is asked too often
     */
    String read(String secret, String address, String house) {
        var hash = TokenSecret.hash(secret);
        var reader = SECRET.matcher(secret).matches()
                ? store.find(hash).flatMap(feed -> accounts.find(feed.person()).map(account -> new Reader(account, feed)))
                : Optional.<Reader>empty();
        pace.count(reader.isPresent() ? "feed " + hash : "address " + address);
        var who = reader.orElseThrow(() -> Refusal.notFound("feed.unknown"));
        var now = clock.instant();
        var tasks = deadlines.of(who.account().username(), now.plus(settings.ahead()), settings.most());
        return calendar.write(who.account(), tasks, now, who.feed().language(), house);
    }
}
