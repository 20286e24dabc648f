package qipan.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** Marks a bean whose {@link Published} methods models see under the given name, and nothing else of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface PublishedFunctions {

    /** The word models write before the dot; the bean's name as well. */
    @AliasFor(annotation = Component.class)
    String value();
}
