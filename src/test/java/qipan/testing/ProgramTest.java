package qipan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import qipan.Qipan;

/**
 * The whole program in this JVM, asked over HTTP as its users ask it: the demo's people, the shipped playbooks, a real
 * engine that works off its jobs, H2 in memory. For what only the whole can show, such as that a refusal stored nothing.
 * All such tests share one program, so each makes a campaign of its own. Ask for a {@link Program} to talk to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Qipan.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=demo",
            "spring.datasource.url=jdbc:h2:mem:program;DB_CLOSE_DELAY=-1",
            "qipan.data-dir=target/program-test",
            "qipan.engine.threads=2"
        })
@TypeExcludeFilters(ShippedCodeOnly.class)
@Import(Program.class)
public @interface ProgramTest {}
