package app.hearth.intake;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {

    private final DemoCentre demo;

    DemoController(DemoCentre demo) {
        this.demo = demo;
    }

    @DeleteMapping("/api/demo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    void remove(Caller caller) {
        demo.remove(caller);
    }
}
