package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecuritySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new SecuritySettings(Duration.ofHours(12), Duration.ofSeconds(3),
                Duration.ofMinutes(5), 5, 100, Duration.ofSeconds(30), Duration.ofMinutes(15)));
    }

    @Test
    void takesEachProperty() {
        var settings = bind(Map.of(
                "qipan.security.session-timeout", "1h",
                "qipan.security.account-refresh", "1s",
                "qipan.security.verified-for", "0s",
                "qipan.security.failures", "3",
                "qipan.security.failures-per-address", "30",
                "qipan.security.first-wait", "10s",
                "qipan.security.longest-wait", "1m"));
        assertThat(settings).isEqualTo(new SecuritySettings(Duration.ofHours(1), Duration.ofSeconds(1),
                Duration.ZERO, 3, 30, Duration.ofSeconds(10), Duration.ofMinutes(1)));
    }

    private static SecuritySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("qipan.security", SecuritySettings.class);
    }
}
