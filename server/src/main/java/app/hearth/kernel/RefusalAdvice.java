package app.hearth.kernel;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every refusal into an RFC 9457 problem, in one place for the whole server. */
@RestControllerAdvice
class RefusalAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> show(Refused refused) {
        var status = statusOf(refused.kind());
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(refused.getMessage()));
        problem.setProperty("code", refused.code());
        if (!refused.faults().isEmpty()) {
            problem.setProperty("faults", refused.faults());
        }
        var answer = ResponseEntity.status(status);
        var retryAfter = refused.retryAfter();
        if (retryAfter != null) {
            problem.setProperty("retryAfterSeconds", retryAfter.toSeconds());
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        }
        return answer.body(problem);
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
