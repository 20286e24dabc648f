package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LiveSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new LiveSettings(5, 2000, Duration.ofSeconds(20), Duration.ofMinutes(10)));
    }

    @Test
    void takesEachProperty() {
        var settings = bind(Map.of(
                "qipan.inbox.live.per-person", "2",
                "qipan.inbox.live.in-all", "100",
                "qipan.inbox.live.beat", "5s",
                "qipan.inbox.live.lifetime", "1m"));
        assertThat(settings).isEqualTo(new LiveSettings(2, 100, Duration.ofSeconds(5), Duration.ofMinutes(1)));
    }

    private static LiveSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.inbox.live", LiveSettings.class);
    }
}
