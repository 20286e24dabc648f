package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Sessions are made after the migrations: their clean-up may run at once, and finds its table. */
@SecurityModule
class SessionTableTest {

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void sessionsWaitForTheMigrations() {
        assertThat(beans.getBeanDefinition("sessionTimeout").getDependsOn()).contains("flywayInitializer");
        assertThat(beans.getSingletonNames()).as("in the order in which they were made")
                .containsSubsequence("flywayInitializer", "sessionRepository");
    }
}
