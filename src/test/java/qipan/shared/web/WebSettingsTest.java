package qipan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new WebSettings(Duration.ZERO, 32, 8));
    }

    @Test
    void takesEachProperty() {
        assertThat(bind(Map.of("qipan.web.drain", "5s", "qipan.web.at-once", "9", "qipan.web.waiting", "3")))
                .isEqualTo(new WebSettings(Duration.ofSeconds(5), 9, 3));
    }

    private static WebSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.web", WebSettings.class);
    }
}
