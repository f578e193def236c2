package app.hearth.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that a browser keeps its session in: no script can read it and no other site can have it sent. */
final class SessionCookie {

    private static final String NAME = "hearth_session";

    private SessionCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> new Secret(cookie.getValue()));
    }

    static void set(HttpServletRequest request, HttpServletResponse response, Secret session) {
        add(request, response, session.value(), Sessions.LONGEST);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration lasting) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(lasting)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
