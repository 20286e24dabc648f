package qipan.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import qipan.security.WebTestDoors;
import qipan.shared.Zones;

/** What a slice leaves out of {@code qipan.shared.web} and {@code qipan.security}. */
@TestConfiguration
@ComponentScan(
        basePackages = "qipan.shared.web",
        excludeFilters = @ComponentScan.Filter(
                type = FilterType.REGEX,
                pattern = ".*(Test|IT|SpeakingController)(\\$.*)?"))
@Import(WebTestDoors.class)
class WebTestConfiguration {

    /** A Monday morning in Shanghai. */
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), Zones.SHANGHAI);
    }

    @Bean
    Http http(MockMvcTester mvc) {
        return new Http(mvc, List.of());
    }
}
