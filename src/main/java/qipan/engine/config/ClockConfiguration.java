package qipan.engine.config;

import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.engine.TimeTravel;

/** One clock for everybody; movable only where people rehearse. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return new MovableClock();
    }

    @Bean
    @Profile({"demo", "sandbox"})
    TimeTravel timeTravel(Clock clock, ProcessEngine engine, JdbcClient jdbc) {
        return new JobByJobTravel((MovableClock) clock, engine, jdbc);
    }
}
