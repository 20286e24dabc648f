package qipan.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Marks a delegate that service tasks may name: the bean name is what the model writes. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface PublishedDelegate {

    /** What it does, in Chinese, as the modeler's template says it. */
    String zh();

    /** The same in English. */
    String en();

    /** Names of its input parameters, in the order of the template. */
    String[] inputs() default {};

    /** Keys of the configuration register that it reads by itself. */
    String[] parameters() default {};

    /** Metrics that it records by itself. */
    String[] kpis() default {};
}
