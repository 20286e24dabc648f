package qipan.feed;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody's calendar. Its secret is known to whoever made it.
 *
 * @param language in which its texts are: that of the page on which it was made
 */
record Feed(String person, Locale language, Instant createdAt) {}
