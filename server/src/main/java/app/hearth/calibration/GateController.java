package app.hearth.calibration;

import app.hearth.calibration.GateView.State;
import app.hearth.kernel.Allowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the machine's verdicts are to be trusted, for everybody who reads one. */
@RestController
@RequestMapping("/api/quality/gates")
class GateController {

    private final Gates gates;

    GateController(Gates gates) {
        this.gates = gates;
    }

    @GetMapping
    @Allowed
    List<CardGatesView> all() {
        return gates.all().stream()
                .map(it -> new CardGatesView(it.scorecard(), it.version(), it.reader(), it.items(), it.judgedAt()))
                .toList();
    }

    /**
     * @param version of the card; verdicts by another one are not checked yet
     * @param reader the version of the machine; verdicts by another one are not checked yet
     * @param items by their ids; those that the card leaves to people are not among them
     */
    record CardGatesView(String scorecard, int version, String reader, Map<String, State> items, Instant judgedAt) {}
}
