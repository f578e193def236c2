package app.hearth.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Every handler method carries this or {@link Open}; one that carries neither answers nobody.
 * Which rows the caller then sees is decided by {@link Caller#scope()}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Any of these roles will do; empty means everybody who is signed in. */
    Role[] value() default {};

    /** The scope that an API token needs for this; empty where no token will do. */
    String token() default "";
}
