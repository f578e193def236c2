package app.hearth.access;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.CallerArgument;
import app.hearth.kernel.Open;
import app.hearth.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.ParameterizableViewController;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every endpoint and lets nobody through whom {@link Allowed} or {@link Open} does not name. The files of
 * the web application and the description of the API are for everybody.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String API_DESCRIPTION = "org.springdoc.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!isPage(handler)) {
            check(handler, CallerArgument.of(request));
        }
        return true;
    }

    private static boolean isPage(Object handler) {
        return handler instanceof ResourceHttpRequestHandler || handler instanceof ParameterizableViewController;
    }

    private static void check(Object handler, @Nullable Caller caller) {
        if (!(handler instanceof HandlerMethod method)) {
            throw notAllowed();
        }
        if (method.hasMethodAnnotation(Open.class)
                || method.getBeanType().getName().startsWith(API_DESCRIPTION)) {
            return;
        }
        var allowed = allowedOn(method);
        if (allowed == null) {
            throw notAllowed();
        }
        if (caller == null) {
            throw Refused.unauthenticated("access.signed-out", "Nobody is signed in.");
        }
        var token = caller.token();
        if (token != null ? !token.scopes().contains(allowed.token()) : !isAllowed(caller, allowed)) {
            throw notAllowed();
        }
    }

    static @Nullable Allowed allowedOn(HandlerMethod method) {
        var onMethod = method.getMethodAnnotation(Allowed.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }

    private static boolean isAllowed(Caller caller, Allowed allowed) {
        var roles = List.of(allowed.value());
        return roles.isEmpty() || roles.stream().anyMatch(caller::is);
    }

    private static Refused notAllowed() {
        return Refused.forbidden("access.not-allowed", "This is not open to you.");
    }
}
