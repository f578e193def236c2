package app.hearth.kernel;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside every controller, in the container or a filter, with a problem like any other. */
@Hidden
@RestController
class LastResort implements ErrorController {

    @Open
    @RequestMapping("/error")
    ProblemDetail show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        var problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", RequestAdvice.codeOf(status));
        return problem;
    }
}
