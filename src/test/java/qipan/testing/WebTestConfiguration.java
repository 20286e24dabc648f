package qipan.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import qipan.security.WebTestDoors;

/** What a slice leaves out of {@code qipan.shared.web} and {@code qipan.security}. */
@TestConfiguration
@ComponentScan(
        basePackages = "qipan.shared.web",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|IT)(\\$.*)?"))
@Import(WebTestDoors.class)
class WebTestConfiguration {}
