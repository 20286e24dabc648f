package qipan.shared;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The real time, where nobody brings another clock. An auto-configuration because it must be judged after every module
 * had its say: the engine's movable clock wins, module tests without the engine still have one.
 */
@AutoConfiguration
class ClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static Clock clock() {
        return Clock.system(Zones.SHANGHAI);
    }
}
