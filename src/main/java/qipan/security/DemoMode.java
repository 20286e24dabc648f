package qipan.security;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Which of the two playful profiles are on: demo people, and a clock that can be moved. */
@Component
class DemoMode {

    private final boolean demo;
    private final boolean sandbox;

    DemoMode(Environment environment) {
        demo = environment.acceptsProfiles(Profiles.of("demo"));
        sandbox = environment.acceptsProfiles(Profiles.of("demo | sandbox"));
    }

    boolean demo() {
        return demo;
    }

    boolean sandbox() {
        return sandbox;
    }
}
