package qipan.notification;

import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.scheduling.TaskScheduler;

/** A way out by mail, the settings and the words of the module; sweeps run when a test says so. */
@TestConfiguration
class NotificationHouse {

    @Bean
    FakeChannel mail() {
        return new FakeChannel();
    }

    @Bean
    Channels channels(FakeChannel mail) {
        return new Channels(List.of(mail));
    }

    @Bean
    NotificationSettings settings() {
        return new NotificationSettings(
                URI.create("https://qipan.example.com"), NotificationModule.TOGETHER, Duration.ofHours(1), LocalTime.of(22, 0), LocalTime.of(8, 0), 3,
                Duration.ofDays(90), new NotificationSettings.Mail(null, List.of()), Map.of());
    }

    @Bean
    TaskScheduler nothingByItself() {
        return mock();
    }

    @Bean
    MessageSource messageSource() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/notification");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
