package app.hearth.calibration;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Has the reading taught by what people decided, or hands it out for {@code ./hearth adapt} to learn from; that holds
 * what was said, so it is audited.
 */
@RestController
class TeachingController {

    private final TeachingDesk desk;
    private final Teaching teaching;
    private final Standings standings;
    private final Audit audit;

    TeachingController(TeachingDesk desk, Teaching teaching, Standings standings, Audit audit) {
        this.desk = desk;
        this.teaching = teaching;
        this.standings = standings;
        this.audit = audit;
    }

    /** The last teaching that began, running or ended; nothing where there was none. */
    @GetMapping("/api/quality/teaching")
    @Allowed(Role.MANAGER)
    Optional<TeachingView> latest() {
        return desk.latest().map(TeachingView::of);
    }

    /** Begins to teach the reading in the background. */
    @PostMapping("/api/quality/teaching")
    @Allowed(Role.MANAGER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TeachingView begin(Caller caller, @Valid @RequestBody TeachingOrder order) {
        var card = order.card() == null ? standings.mainCard().id() : order.card();
        return TeachingView.of(desk.begin(caller, new Question(card, order.from(), order.to(), null)));
    }

    /** Stops what is running. */
    @PostMapping("/api/quality/teaching/cancellation")
    @Allowed(Role.MANAGER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(Caller caller) {
        desk.cancel(caller);
    }

    @GetMapping("/api/quality/labels.jsonl")
    @Allowed(Role.MANAGER)
    ResponseEntity<byte[]> labels(
            Caller caller,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        var asked = new Question(card == null ? standings.mainCard().id() : card, from, to, null);
        var lines = teaching.lines(caller, asked);
        audit.record(
                caller,
                "quality.labels-exported",
                asked.card(),
                Map.of("conversations", lines.size(), "from", from, "to", to));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"labels.jsonl\"")
                .body((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whose verdicts are to teach: those about a card, on conversations of a period. */
    record TeachingOrder(
            @Nullable String card,
            @NotNull Instant from,
            @NotNull Instant to) {}

    /**
     * How far teaching is, and what came of it.
     *
     * @param labels of how many conversations people decided something
     * @param total how many things are to be learned
     * @param model the reader version on the shelf; null where nothing was proven better
     */
    record TeachingView(
            String card,
            Instant from,
            Instant to,
            TeachingWork.State state,
            int labels,
            int total,
            List<TaughtLesson> lessons,
            @Nullable String model,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static TeachingView of(TeachingWork work) {
            return new TeachingView(
                    work.card(),
                    work.from(),
                    work.to(),
                    work.state(),
                    work.labels(),
                    work.total(),
                    work.lessons(),
                    work.model(),
                    work.startedBy(),
                    work.startedAt(),
                    work.endedAt());
        }
    }
}
