package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WordingModelController {

    private final CustomerWording wording;

    WordingModelController(CustomerWording wording) {
        this.wording = wording;
    }

    /** Whether a model rephrases what simulated customers say; never with its key. */
    @GetMapping("/api/wording-model")
    @Allowed({Role.TRAINER, Role.ADMIN})
    WordingModelView show() {
        return new WordingModelView(
                wording.state().wire(), wording.host(), wording.model(), wording.asked(), wording.taken());
    }

    /**
     * How it stands.
     *
     * @param state off, on or misconfigured
     * @param asked how often since the start
     * @param taken how often its words were said
     */
    record WordingModelView(
            String state, @Nullable String host, @Nullable String model, long asked, long taken) {}
}
