package qipan.engine.config;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine keeps its clock once for the whole JVM, in which several programs live while tests run. Each test class
 * finds it at the time of its own program, wherever another one has moved it.
 */
public final class OwnClock implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(clock -> clock.moveTo(clock.offset()));
    }
}
