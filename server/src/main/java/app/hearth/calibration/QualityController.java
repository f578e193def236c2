package app.hearth.calibration;

import app.hearth.calibration.Differing.Difference;
import app.hearth.calibration.QualityViews.AgreementView;
import app.hearth.calibration.QualityViews.RatesView;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How well it goes and how far that can be trusted; only figures, no conversation and no person. */
@RestController
@RequestMapping("/api/quality")
@Allowed({Role.LEAD, Role.REVIEWER, Role.TRAINER, Role.MANAGER})
class QualityController {

    private final Estimating estimating;
    private final Agreeing agreeing;
    private final Differing differing;
    private final Standings standings;
    private final Audit audit;

    QualityController(Estimating estimating, Agreeing agreeing, Differing differing, Standings standings, Audit audit) {
        this.estimating = estimating;
        this.agreeing = agreeing;
        this.differing = differing;
        this.standings = standings;
        this.audit = audit;
    }

    /** What people would find if they reviewed every conversation that began in the period. */
    @GetMapping("/rates")
    RatesView rates(
            Caller caller,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable UUID team) {
        return RatesView.of(estimating.about(caller, question(card, from, to, team)));
    }

    /** How far reviewers agree with each other, and the machine with them. */
    @GetMapping("/agreement")
    AgreementView agreement(
            Caller caller,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable UUID team) {
        return AgreementView.of(agreeing.about(caller, question(card, from, to, team)));
    }

    /** The conversations of the sample in which a reviewer differs about an item, with another one or the machine. */
    @GetMapping("/differences")
    List<Difference> differences(
            Caller caller,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam String item,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable UUID team) {
        return differing.about(caller, question(card, from, to, team), item);
    }

    /** Both, a row an item. */
    @GetMapping("/export.{format}")
    void export(
            Caller caller,
            @PathVariable Export format,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable UUID team,
            HttpServletResponse response)
            throws IOException {
        var question = question(card, from, to, team);
        audit.record(caller, "quality.exported", format.wire(), Map.of("question", question.toString()));
        format.send(
                response,
                "quality",
                QualitySheet.HEADER,
                QualitySheet.rows(
                        RatesView.of(estimating.about(caller, question)),
                        AgreementView.of(agreeing.about(caller, question))));
    }

    /** About the centre's main card where none is named. */
    private Question question(@Nullable String card, Instant from, Instant to, @Nullable UUID team) {
        return new Question(card == null ? standings.mainCard().id() : card, from, to, team);
    }
}
