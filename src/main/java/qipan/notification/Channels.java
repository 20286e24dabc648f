package qipan.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.client.RestClient;
import qipan.notification.NotificationSettings.Robot;
import qipan.wecom.WeComMessages;

/** The ways out that the operator has opened: none, unless configured. */
record Channels(List<Channel> offered) {

    Optional<Channel> find(String name) {
        return offered.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    boolean allowEmail(String address) {
        return offered.stream().allMatch(channel -> !(channel instanceof MailChannel mail) || mail.allows(address));
    }

    @Configuration(proxyBeanMethods = false)
    static class Opening {

        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
        private static final Set<String> TAKEN = Set.of("mail", WeComChannel.NAME);
        private static final Duration CONNECT = Duration.ofSeconds(3);
        private static final Duration ANSWER = Duration.ofSeconds(10);

        /** What is wrongly configured stops the start, and its message repeats no address. */
        @Bean
        Channels channels(NotificationSettings settings, ObjectProvider<JavaMailSender> mail, WeComMessages weCom) {
            var offered = new ArrayList<Channel>();
            var from = settings.mail().from();
            if (from != null && !from.isBlank()) {
                mail.ifAvailable(sender -> offered.add(new MailChannel(sender, from, settings.mail().domains())));
            }
            if (weCom.areOffered()) {
                offered.add(new WeComChannel(weCom));
            }
            new TreeMap<>(settings.robots()).forEach((name, robot) -> offered.add(robot(name, robot)));
            return new Channels(List.copyOf(offered));
        }

        private static Channel robot(String name, Robot robot) {
            if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
                throw new IllegalStateException("qipan.notification.robots: " + name + " is no name for a robot");
            }
            if (robot.vendor() == null || robot.url() == null || !robot.vendor().owns(robot.url())) {
                throw new IllegalStateException(
                        "qipan.notification.robots." + name + ": the url is not the address of a webhook of the vendor " + robot.vendor());
            }
            var secret = robot.secret() == null || robot.secret().isBlank() ? null : robot.secret();
            return new RobotChannel(
                    name, robot.vendor(), URI.create(robot.url()), secret, robot.perMinute(), http(), Clock.systemUTC());
        }

        /** Follows no redirection: where a message goes is said by the settings alone. */
        static RestClient http() {
            var client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).build();
            var factory = new JdkClientHttpRequestFactory(client);
            factory.setReadTimeout(ANSWER);
            return RestClient.builder().requestFactory(factory).build();
        }
    }
}
