package qipan.wecom;

import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import qipan.engine.Act;

/** A WeCom that answers as it is told, settings, and what the module told the audit log. */
@TestConfiguration
class WeComHouse {

    /** Nothing runs by itself. */
    @Bean
    TaskScheduler taskScheduler() {
        return mock();
    }

    @Bean
    FakeWeCom fakeWeCom() {
        return new FakeWeCom();
    }

    @Bean
    WeCom weCom(FakeWeCom fake) {
        return new WeCom(fake);
    }

    @Bean
    WeComSettings weComSettings() {
        return new WeComSettings("ww1", 1, "s", Cap.MONTH, Duration.ofDays(7));
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    /** What the module told the audit log. */
    static class Heard {
        final List<Act> acts = new ArrayList<>();

        @EventListener
        void on(Act act) {
            acts.add(act);
        }
    }
}
