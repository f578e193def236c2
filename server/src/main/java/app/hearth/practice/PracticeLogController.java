package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Role;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/practice/log")
class PracticeLogController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final PracticeLog log;
    private final JsonMapper json;

    PracticeLogController(PracticeLog log, JsonMapper json) {
        this.log = log;
        this.json = json;
    }

    @GetMapping
    @Allowed
    Page<PracticeEntryView> own(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return log.own(caller, after, Paging.limit(limit)).map(this::view);
    }

    /** What those practised whom the caller trained. */
    @GetMapping("/trained")
    @Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
    Page<PracticeEntryView> trained(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return log.trainedBy(caller, after, Paging.limit(limit)).map(this::view);
    }

    private PracticeEntryView view(PracticeEntry entry) {
        return new PracticeEntryView(
                entry.id(),
                entry.name(),
                entry.kind(),
                entry.title(),
                entry.at(),
                entry.reference(),
                json.readValue(entry.summary(), OBJECT));
    }

    /** A line of the log; what the summary holds depends on the kind. */
    record PracticeEntryView(
            UUID id,
            String name,
            PracticeEntry.Kind kind,
            String title,
            Instant at,
            UUID reference,
            Map<String, Object> summary) {}
}
