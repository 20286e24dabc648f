package qipan.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.testing.StorageTest;

/**
 * This module alone with its doors, its H2 and the demo people: one context for all tests that say so. Modulith's own
 * module test would do, but drops the migration that makes the engine's tables, on which other migrations stand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = SecurityModule.Application.class,
        properties = "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@RecordApplicationEvents
@interface SecurityModule {

    @EnableAutoConfiguration
    @EnableConfigurationProperties(SecuritySettings.class)
    @ComponentScan(
            basePackages = {"qipan.security", "qipan.shared.web"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    @Import({StorageTest.EngineTables.class, Browser.class})
    class Application {}
}
