package qipan.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FeedSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new FeedSettings(Duration.ofDays(60), 1000, Duration.ofMinutes(5), 30));
    }

    @Test
    void takesEachProperty() {
        assertThat(bind(Map.of("qipan.feed.ahead", "30d", "qipan.feed.most", "50", "qipan.feed.cached", "1m", "qipan.feed.per-minute", "3")))
                .isEqualTo(new FeedSettings(Duration.ofDays(30), 50, Duration.ofMinutes(1), 3));
    }

    private static FeedSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.feed", FeedSettings.class);
    }
}
