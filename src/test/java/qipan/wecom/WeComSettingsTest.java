package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WeComSettingsTest {

    @Test
    void hasDefaultsAndOffersNothing() {
        assertThat(bind(Map.of())).isEqualTo(new WeComSettings(null, null, null, Cap.MONTH, Duration.ofDays(7)));
        assertThat(bind(Map.of()).isComplete()).isFalse();
        assertThat(new WeCom.Opening().weCom(bind(Map.of())).open()).isEmpty();
    }

    @Test
    void isOpenWithAllThree() {
        var settings = bind(Map.of(
                "qipan.wecom.corp-id", "ww1", "qipan.wecom.agent-id", "1000002", "qipan.wecom.secret", "s3cret", "qipan.wecom.cap", "week",
                "qipan.wecom.watch", "P3D"));

        assertThat(settings).isEqualTo(new WeComSettings("ww1", 1000002, "s3cret", Cap.WEEK, Duration.ofDays(3)));
        assertThat(settings.isComplete()).isTrue();
        assertThat(settings.toString()).doesNotContain("s3cret").doesNotContain("ww1");
        assertThat(new WeCom.Opening().weCom(settings).open()).isPresent();
        assertThat(bind(Map.of("qipan.wecom.corp-id", "ww1", "qipan.wecom.agent-id", "1000002", "qipan.wecom.secret", " ")).isComplete()).isFalse();
    }

    private static WeComSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.wecom", WeComSettings.class);
    }
}
