package qipan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of models on the real engine: H2 in memory, job executor off, every delegate replaced by a
 * {@link RecordingDelegate}. All such tests share one context: two contexts would be two engines.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineTestApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1",
            "spring.profiles.active=process-test",
            "qipan.engine.jobs=false",
            // Assertions about the path walked read the engine's tables.
            "qipan.engine.history=path"
        })
public @interface EngineTest {}
