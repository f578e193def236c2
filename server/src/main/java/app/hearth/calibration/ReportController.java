package app.hearth.calibration;

import app.hearth.calibration.Concurring.Agreed;
import app.hearth.calibration.ReportViews.CalibrationPairView;
import app.hearth.calibration.ReportViews.CalibrationReportView;
import app.hearth.calibration.ReportViews.DisputeView;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.scorecard.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a calibration session, and what it agrees on. */
@RestController
@RequestMapping("/api/calibrations/{id}")
@Allowed({Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
class ReportController {

    private final Reporting reporting;
    private final Concurring concurring;

    ReportController(Reporting reporting, Concurring concurring) {
        this.reporting = reporting;
        this.concurring = concurring;
    }

    /** Ends the rating before everybody is through. */
    @PostMapping("/report")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    void endRating(Caller caller, @PathVariable UUID id) {
        reporting.endRating(caller, id);
    }

    @GetMapping("/report")
    CalibrationReportView report(Caller caller, @PathVariable UUID id) {
        return CalibrationReportView.of(reporting.of(caller, id));
    }

    /** Every two raters about one item, and the machine with each. */
    @GetMapping("/report/items/{item}")
    List<CalibrationPairView> pairs(Caller caller, @PathVariable UUID id, @PathVariable String item) {
        return reporting.pairs(caller, id, item).stream()
                .map(CalibrationPairView::of)
                .toList();
    }

    /** What there is to talk about. */
    @GetMapping("/disputes")
    List<DisputeView> disputes(Caller caller, @PathVariable UUID id) {
        return DisputeView.of(concurring.of(caller, id));
    }

    @PutMapping("/cases/{conversation}/consensus/{item}")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    void agree(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID conversation,
            @PathVariable String item,
            @RequestBody @Valid ConsensusRequest request) {
        concurring.decide(
                caller,
                id,
                new Agreed(
                        conversation,
                        item,
                        request.verdict(),
                        request.share(),
                        request.reason().strip()));
    }

    @PostMapping("/closing")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER})
    void close(Caller caller, @PathVariable UUID id) {
        concurring.close(caller, id);
    }

    record ConsensusRequest(
            @NotNull Verdict verdict,
            @DecimalMin("0") @DecimalMax("1") double share,
            @NotBlank @Size(max = 1_000) String reason) {}
}
