package app.hearth.kernel;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every refusal into an RFC 9457 problem, in one place for the whole server. */
@RestControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    ProblemDetail show(Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(statusOf(refused.kind()), String.valueOf(refused.getMessage()));
        problem.setProperty("code", refused.code());
        return problem;
    }

    private static HttpStatus statusOf(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
