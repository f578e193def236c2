package app.hearth.calibration;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.quality.Standings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out what people decided, for {@code ./hearth adapt} to learn from. It holds what was said, so it is audited.
 */
@RestController
class TeachingController {

    private final Teaching teaching;
    private final Standings standings;
    private final Audit audit;

    TeachingController(Teaching teaching, Standings standings, Audit audit) {
        this.teaching = teaching;
        this.standings = standings;
        this.audit = audit;
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
}
