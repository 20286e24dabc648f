package qipan.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages that are told when their lists changed.
 *
 * @param perPerson how many pages of one person this node tells; one more ends the oldest
 * @param inAll how many pages this node tells; one more is refused
 * @param beat how often a silent page is told that the connection stands, and its session is looked after
 * @param lifetime after this a page has to ask anew, with whatever rights it has by then
 */
@ConfigurationProperties("qipan.inbox.live")
record LiveSettings(
        @DefaultValue("5") int perPerson,
        @DefaultValue("2000") int inAll,
        @DefaultValue("PT20S") Duration beat,
        @DefaultValue("PT10M") Duration lifetime) {}
