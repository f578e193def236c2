package app.hearth.intake;

import app.hearth.intake.Receiving.Outcome;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems push conversations. The answer comes when they are safe in the ledger. */
@RestController
class IntakeController {

    private final Pushes pushes;

    IntakeController(Pushes pushes) {
        this.pushes = pushes;
    }

    /** One JSON object a line, one JSON object, or a vCon; told apart by what is there. */
    @PostMapping(value = "/api/intake", consumes = "*/*")
    @Allowed(value = Role.ADMIN, token = "intake:write")
    Outcome push(Caller caller, @RequestParam String source, HttpServletRequest request) throws IOException {
        ImportController.requireRawBody(request);
        return pushes.take(caller, source, request.getInputStream());
    }
}
