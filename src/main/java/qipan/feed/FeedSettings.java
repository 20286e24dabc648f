package qipan.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param ahead deadlines within this time are in a calendar; overdue ones always are
 * @param most how many deadlines a calendar holds
 * @param cached how long a client need not ask again
 * @param perMinute how often one calendar is read in a minute, and how often one address may try wrong ones
 */
@ConfigurationProperties("qipan.feed")
record FeedSettings(
        @DefaultValue("P60D") Duration ahead,
        @DefaultValue("1000") int most,
        @DefaultValue("PT5M") Duration cached,
        @DefaultValue("30") int perMinute) {}
