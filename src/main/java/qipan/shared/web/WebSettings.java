package qipan.shared.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node stands behind a proxy.
 *
 * @param drain how long a node that was told to stop goes on serving while it says that it is not ready: what the proxy
 *     in front takes to notice. Nothing where no proxy asks.
 * @param atOnce requests under way in this node; those beyond are refused at once, see {@link AdmissionFilter}. As many as
 *     there are database connections, and those that may wait for one.
 * @param waiting how many may wait for a database connection, requests and jobs; while there are as many, requests are refused
 */
@ConfigurationProperties("qipan.web")
record WebSettings(@DefaultValue("PT0S") Duration drain, @DefaultValue("32") int atOnce, @DefaultValue("8") int waiting) {}
