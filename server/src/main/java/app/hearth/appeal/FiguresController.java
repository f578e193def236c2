package app.hearth.appeal;

import app.hearth.appeal.Figures.AppealFiguresView;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FiguresController {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST = 10_000;
    private static final List<String> HEADER = List.of(
            "id",
            "conversation",
            "person",
            "team",
            "scorecard",
            "version",
            "item",
            "judge",
            "original",
            "asked",
            "stage",
            "outcome",
            "standing",
            "share",
            "filed_at",
            "due_at",
            "overdue",
            "closed_at",
            "quote",
            "reason");

    private final Figures figures;
    private final Showing showing;
    private final Audit audit;
    private final Clock clock;

    FiguresController(Figures figures, Showing showing, Audit audit, Clock clock) {
        this.figures = figures;
        this.showing = showing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of appeals filed in a stretch of time; the last 90 days where none is named. */
    @GetMapping("/api/appeals/figures")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    AppealFiguresView figures(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to) {
        var end = to == null ? clock.instant().plusSeconds(1) : to;
        return figures.of(caller, from == null ? end.minus(USUAL) : from, end);
    }

    /** The list as a file; the newest ten thousand at most. */
    @GetMapping("/api/appeals/export.{format}")
    @Allowed({Role.LEAD, Role.REVIEWER, Role.MANAGER, Role.ADMIN})
    void export(
            Caller caller,
            @PathVariable Export format,
            @ParameterObject AppealFilter filter,
            HttpServletResponse response)
            throws IOException {
        audit.record(caller, "appeal.exported", format.wire(), Map.of("filter", filter.toString()));
        format.send(
                response,
                "appeals",
                HEADER,
                showing.all(caller, filter, MOST).stream().map(FiguresController::cells));
    }

    private static List<@Nullable Object> cells(AppealView appeal) {
        var agent = appeal.agent();
        var outcome = appeal.outcome();
        return Arrays.asList(
                appeal.id(),
                appeal.conversation(),
                agent == null || agent.person() == null ? null : agent.person().name(),
                agent == null || agent.team() == null ? null : agent.team().name(),
                appeal.item().scorecard(),
                appeal.item().version(),
                appeal.item().name().zh(),
                appeal.origin() == null ? "machine" : appeal.origin().wire(),
                appeal.original().verdict().wire(),
                appeal.asked().verdict().wire(),
                appeal.stage().wire(),
                outcome == null ? null : outcome.wire(),
                appeal.standing().verdict().wire(),
                appeal.standing().share(),
                appeal.filedAt(),
                appeal.due(),
                appeal.overdue(),
                appeal.stage() == Stage.CLOSED ? appeal.steps().getLast().at() : null,
                appeal.quote().text(),
                appeal.reason());
    }
}
