package qipan.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that models may call in expressions. The method may take a {@link ModelScope} first, which the model
 * does not write: {@code Date day(ModelScope scope, long n)} is called as {@code ${plan.day(3)}}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Published {

    /** What it does, in Chinese, for the modeler's help. */
    String zh() default "";
}
