package qipan.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node stands behind a proxy.
 *
 * @param drain how long a node that was told to stop goes on serving while it says that it is not ready: what the proxy
 *     in front takes to notice. Nothing where no proxy asks.
 * @param atOnce requests under way in this node; those beyond are refused at once, see {@link AdmissionFilter}
 */
@ConfigurationProperties("qipan.web")
record WebSettings(@DefaultValue("PT0S") Duration drain, @DefaultValue("48") int atOnce) {}
