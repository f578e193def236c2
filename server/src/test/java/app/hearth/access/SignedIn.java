package app.hearth.access;

import app.hearth.kernel.Caller;
import app.hearth.kernel.CallerArgument;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request come from somebody who is signed in, without the signing in: {@code http.get().with(admin())}. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor admin() {
        return as(Role.ADMIN, Scope.CENTRE);
    }

    public static RequestPostProcessor as(Role role, Scope scope) {
        return as(new Caller(UUID.randomUUID(), "Test " + role.wire(), scope.self(), Set.of(role), scope));
    }

    public static RequestPostProcessor as(Caller caller) {
        return request -> {
            CallerArgument.put(request, caller);
            return csrf().postProcessRequest(request);
        };
    }

    /**
     * Makes a request come from one of our own pages, as a browser does. (Spring's own would swap the guard for a
     * mock.)
     */
    public static RequestPostProcessor csrf() {
        return request -> {
            var token = UUID.randomUUID().toString();
            var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
            request.setCookies(Stream.concat(Arrays.stream(cookies), Stream.of(new Cookie("XSRF-TOKEN", token)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-XSRF-TOKEN", token);
            return request;
        };
    }
}
