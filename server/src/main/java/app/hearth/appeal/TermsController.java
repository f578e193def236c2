package app.hearth.appeal;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody may know how long everybody has. */
@RestController
@RequestMapping("/api/appeals/terms")
class TermsController {

    private static final int LONGEST = 90;

    private final Timekeeping time;

    TermsController(Timekeeping time) {
        this.time = time;
    }

    @GetMapping
    @Allowed
    Terms show() {
        return time.terms();
    }

    @PutMapping
    @Allowed({Role.MANAGER, Role.ADMIN})
    Terms change(Caller caller, @RequestBody @Valid TermsRequest request) {
        return time.change(
                caller,
                new Terms(request.daysToFile(), request.daysForFirst(), request.daysToGoOn(), request.daysForPanel()));
    }

    record TermsRequest(
            @Min(1) @Max(LONGEST) int daysToFile,
            @Min(1) @Max(LONGEST) int daysForFirst,
            @Min(1) @Max(LONGEST) int daysToGoOn,
            @Min(1) @Max(LONGEST) int daysForPanel) {}
}
