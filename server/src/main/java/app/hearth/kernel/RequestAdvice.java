package app.hearth.kernel;

import app.hearth.kernel.Refused.Fault;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong before or beside the business into a problem with a code, and tells nothing of the inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestAdvice.class);

    /** A bug or a broken machine: the log has the story, the caller has the number to ask for it. */
    @ExceptionHandler
    ProblemDetail showIncident(Exception unexpected) {
        var incident = UUID.randomUUID();
        LOG.error("Incident {}", incident, unexpected);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. Incident %s.".formatted(incident));
        problem.setProperty("code", "server.incident");
        problem.setProperty("incident", incident);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new Fault(
                        error instanceof FieldError field ? field.getField() : error.getObjectName(), wordsOf(error)))
                .toList();
        return answerFaults(invalid, faults, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = invalid.getParameterValidationResults().stream()
                .flatMap(result -> faultsOf(
                        String.valueOf(result.getMethodParameter().getParameterName()), result.getResolvableErrors()))
                .toList();
        return answerFaults(invalid, faults, headers, request);
    }

    private static Stream<Fault> faultsOf(String parameter, List<MessageSourceResolvable> errors) {
        return errors.stream()
                .map(error ->
                        new Fault(error instanceof FieldError field ? field.getField() : parameter, wordsOf(error)));
    }

    private static String wordsOf(MessageSourceResolvable error) {
        return error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage();
    }

    private @Nullable ResponseEntity<Object> answerFaults(
            Exception invalid, List<Fault> faults, HttpHeaders headers, WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some of what was sent is not valid.");
        problem.setProperty("faults", faults);
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** Every answer passes here: it leaves with a stable code and without the framework's own words for a 500. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        if (status.is5xxServerError()) {
            problem.setDetail("Something went wrong here.");
        }
        problem.setProperty("code", codeOf(status));
        return super.createResponseEntity(problem, headers, status, request);
    }

    static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "access.not-allowed";
            case 404 -> "request.unknown-path";
            case 405 -> "request.wrong-method";
            case 406 -> "request.not-acceptable";
            case 413 -> "request.too-large";
            case 415 -> "request.media-type";
            case 503 -> "server.busy";
            default -> status.is5xxServerError() ? "server.incident" : "request.invalid";
        };
    }
}
