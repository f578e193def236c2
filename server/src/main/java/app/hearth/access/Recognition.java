package app.hearth.access;

import app.hearth.kernel.CallerArgument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Finds out who asks, by the API token where there is one, else by the session cookie; never by both. */
@Component
class Recognition implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Scopes scopes;

    Recognition(Sessions sessions, ApiTokens tokens, Scopes scopes) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.scopes = scopes;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var token = tokenOf(request);
        if (token != null) {
            CallerArgument.put(request, tokens.callerOf(token));
        } else {
            SessionCookie.read(request)
                    .flatMap(sessions::find)
                    .ifPresent(account -> CallerArgument.put(request, scopes.callerOf(account)));
        }
        return true;
    }

    /** A request with a token is a program's: no browser adds this header by itself. */
    static @Nullable Secret tokenOf(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? new Secret(authorization.substring(BEARER.length()).strip())
                : null;
    }
}
