package qipan.notification;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * @param baseUrl where people find the program, for links in messages; without it messages have none
 * @param together news of one kind, campaign and step that come within this time are one notice; nothing leaves the house earlier
 * @param escalateAfter how long after its end a task's superior hears of it, on legal workdays
 * @param quietFrom from when people are left alone, unless they chose otherwise
 * @param quietTo until when
 * @param attempts after so many tries a delivery has failed
 * @param keep how long notices and deliveries stay
 * @param mail the sender of e-mail and where it may go; the server is {@code spring.mail.host}
 * @param robots webhooks of group robots by name
 */
@ConfigurationProperties("qipan.notification")
record NotificationSettings(
        @Nullable URI baseUrl,
        @DefaultValue("PT2M") Duration together,
        @DefaultValue("PT1H") Duration escalateAfter,
        @DefaultValue("22:00") @DateTimeFormat(iso = ISO.TIME) LocalTime quietFrom,
        @DefaultValue("08:00") @DateTimeFormat(iso = ISO.TIME) LocalTime quietTo,
        @DefaultValue("8") int attempts,
        @DefaultValue("P90D") Duration keep,
        @DefaultValue Mail mail,
        @DefaultValue Map<String, Robot> robots) {

    /**
     * @param from the sender; e-mail is not offered without it
     * @param domains where messages may go, such as {@code example.com}; none means anywhere
     */
    record Mail(@Nullable String from, @DefaultValue List<String> domains) {}

    /**
     * @param url the webhook as the vendor shows it; a secret
     * @param secret for the signature, where the robot demands one
     * @param perMinute how many messages a minute the vendor takes
     */
    record Robot(@Nullable Vendor vendor, @Nullable String url, @Nullable String secret, @DefaultValue("20") int perMinute) {

        @Override
        public String toString() {
            return "Robot[" + vendor + "]";
        }
    }

    Quiet quiet() {
        return new Quiet(quietFrom, quietTo);
    }
}
