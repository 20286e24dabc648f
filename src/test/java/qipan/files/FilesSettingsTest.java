package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class FilesSettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(
                new FilesSettings(Path.of("data/files"), DataSize.ofMegabytes(10), Duration.ofDays(7), 200, null));
    }

    @Test
    void takesEachProperty() {
        var settings = bind(Map.of(
                "qipan.files.folder", "/srv/qipan",
                "qipan.files.max-size", "5MB",
                "qipan.files.keep-unused", "2d",
                "qipan.files.unused-per-person", "20",
                "qipan.files.clamav", "clamav:3310"));
        assertThat(settings).isEqualTo(
                new FilesSettings(Path.of("/srv/qipan"), DataSize.ofMegabytes(5), Duration.ofDays(2), 20, "clamav:3310"));
    }

    private static FilesSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.files", FilesSettings.class);
    }
}
